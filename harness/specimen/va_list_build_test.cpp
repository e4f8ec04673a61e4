#include <cstdarg>
#include <cstdio>

#include "support.h"

using Use = long(void*, va_list);
extern "C" long va_list_build(Use* use, void* context, ...);

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "sysv.varargs.reg-save-area";

// As in subject/va_list_build.c.
struct Read {
    long i[8];
    double d[12];
    long pair[2];
    struct {
        long i;
        double d;
    } mixed;
    long big[3];
    long double ld;
    long again;
};

struct Print {
    char* buffer;
    unsigned long size;
    const char* format;
};

void expect_text(const char* text, const char* wanted, const char* of = rule, const char* place = "reg_save_area") {
    if (std::string_view(text) != wanted)
        report({of, place, hex(wanted, strlen(wanted)), hex(text, strlen(text)),
                std::string("vsnprintf wrote '") + text + "', not '" + wanted + "'"});
}

}  // namespace

// First, for a wrong list may end in a crash of those who read it.
TEST(va_list_build, touches_no_vector_register_where_al_is_0) {
    Capture capture;
    Call call(Capture::function<Use>(), static_cast<void*>(nullptr), 3L, 4L);
    call.load().gpr[rax] = 0xFFFF'FFFF'FFFF'FF00;
    call.run(va_list_build);
    capture.check_entry("the user of the list");
    // What the list held when it was handed over: its stack is reused by now.
    const std::uint64_t above = capture.entered().gpr[rsi] - capture.entered().gpr[rsp];
    ASSERT_TRUE(above >= 8 && above < 31 * 8 && above % 8 == 0) << "the list does not lie in the frame of the routine";
    const std::uint64_t offsets = capture.stack(static_cast<unsigned>(above / 8 - 1));
    expect("sysv.varargs.va-list-layout", "gp_offset", std::uint64_t{16}, offsets & 0xFFFF'FFFF,
           "two named arguments are in general registers");
    expect("sysv.varargs.va-list-layout", "fp_offset", std::uint64_t{48}, offsets >> 32,
           "none is in a vector register");
}

TEST(va_list_build, compiled_code_reads_every_class) {
    Read out = {};
    Call call(va_list_build, static_cast<void*>(&out));
    call.run(subject<void()>("va_list_build_call"));
    expect(rule, "rax", std::int64_t{0x600D}, call.integer(), "what the reader returned");
    expect(rule, "rdx", 11L, out.i[0], "argument 1, an int, from a general register");
    expect(rule, "xmm0", 1.5, out.d[0], "argument 2, a double, from a vector register");
    expect(rule, "rcx", 21L, out.pair[0], "argument 3, a struct of two longs, its first half");
    expect(rule, "r8", 22L, out.pair[1], "argument 3, its second half");
    expect(rule, "r9", 31L, out.mixed.i, "argument 4, a struct of a long and a double, its first half");
    expect(rule, "xmm1", 3.25, out.mixed.d, "argument 4, its second half");
    expect(rule, "overflow_arg_area", 51L, out.i[1], "argument 5, a long that finds no register left");
    for (int i = 0; i < 3; ++i)
        expect(rule, "overflow_arg_area", 41L + i, out.big[i], "argument 6, a struct in class MEMORY");
    for (int i = 2; i < 11; ++i)
        expect(rule, i < 8 ? "xmm" + std::to_string(i) : "overflow_arg_area", i + 0.5, out.d[i], "one of nine doubles");
    expect("sysv.varargs.va-arg-align", "overflow_arg_area", 11.25L, out.ld, "a long double, aligned to 16");
    expect(rule, "overflow_arg_area", 61L, out.i[2], "the long behind it");
    expect("sysv.varargs.va-list-passing", "va_copy", 11L, out.again, "a copy of the list, from its beginning");
}

TEST(va_list_build, vsnprintf_reads_it) {
    char text[128] = {};
    Print print = {text, sizeof text, "%d %.1f %s %ld %.2f %d %d %.1Lf"};
    va_list_build(subject<Use>("va_list_build_print"), &print, 1, 2.5, "three", 4L, 5.25, 6, 7, 8.5L);
    expect_text(text, "1 2.5 three 4 5.25 6 7 8.5");
    print.format = "%d %d %d %d %d %d %ld";
    Call call(va_list_build, static_cast<void*>(&print));
    call.run(subject<void()>("va_list_build_call_integers"));
    expect_text(text, "1 2 3 4 5 6 7");
}

TEST(va_list_build, does_not_look_above_al) {
    for (const std::uint64_t junk : {0xFFFF'FFFF'FFFF'FF00UL, 0x100UL, 0x8000'0000UL}) {
        char text[128] = {};
        Print print = {text, sizeof text, "%.2f %.2f"};
        Call call(subject<Use>("va_list_build_print"), &print);
        call.vector(0, -771.25);
        call.vector(1, static_cast<double>(junk >> 4));
        call.load().gpr[rax] = junk | 2;
        call.run(va_list_build);
        char wanted[128];
        std::snprintf(wanted, sizeof wanted, "-771.25 %.2f", static_cast<double>(junk >> 4));
        expect_text(text, wanted, "sysv.varargs.al-only", "rax");
    }
}
