#include <array>
#include <cstdarg>

#include "support.h"

extern "C" void va_list_walk(va_list arguments, const char* kinds, unsigned char* out);

using namespace callgate::specimen;

namespace {

struct Slots {
    alignas(16) unsigned char bytes[32][16] = {};

    template <class T>
    T at(int n) const {
        T value = {};
        std::memcpy(&value, bytes[n], std::is_same_v<T, long double> ? 10 : sizeof value);
        return value;
    }
};

long run(const char* name, Slots& out) {
    Call call(va_list_walk, static_cast<unsigned char*>(out.bytes[0]));
    call.run(subject<void()>(name));
    return call.integer();
}

constexpr const char* integer = "sysv.varargs.va-arg-integer";
constexpr const char* sse = "sysv.varargs.va-arg-sse";
constexpr const char* layout = "sysv.varargs.va-list-layout";

}  // namespace

TEST(va_list_walk, reads_registers) {
    Slots out;
    const long next = run("va_list_walk_registers", out);
    expect(integer, "gp_offset", 101L, out.at<long>(0), "the first unnamed long");
    expect(sse, "fp_offset", 1.5, out.at<double>(1), "the first double");
    expect(integer, "gp_offset", 102L, out.at<long>(2), "the second long");
    expect(sse, "fp_offset", 2.5, out.at<double>(3), "the second double");
    expect(layout, "gp_offset", 103L, next, "what compiled code reads behind them");
}

TEST(va_list_walk, goes_on_in_the_overflow_area) {
    Slots out;
    const long next = run("va_list_walk_overflow", out);
    for (int i = 0; i < 4; ++i)
        expect(integer, i < 3 ? "gp_offset" : "overflow_arg_area", 1L + i, out.at<long>(i), "one of four longs");
    for (int i = 0; i < 10; ++i)
        expect(sse, i < 8 ? "fp_offset" : "overflow_arg_area", 1.5 + i, out.at<double>(4 + i), "one of ten doubles");
    expect(integer, "overflow_arg_area", 5L, out.at<long>(14), "a long behind the doubles");
    expect("sysv.varargs.va-arg-align", "overflow_arg_area", 11.25L, out.at<long double>(15), "a long double");
    expect(layout, "overflow_arg_area", 104L, next, "what compiled code reads behind them");
}

TEST(va_list_walk, takes_both_halves_from_one_place) {
    Slots out;
    const long next = run("va_list_walk_pairs", out);
    const char* const rule = "sysv.varargs.va-arg-aggregate";
    for (int i = 0; i < 2; ++i) {
        expect(rule, "gp_offset", 11L + i, out.at<std::array<long, 2>>(0)[i], "a struct of two longs in registers");
        expect(rule, "overflow_arg_area", 21L + i, out.at<std::array<long, 2>>(2)[i], "one that did not fit");
    }
    expect(integer, "gp_offset", 13L, out.at<long>(1), "the last general register");
    expect(sse, "fp_offset", 3.5, out.at<double>(3), "a double behind them");
    expect(layout, "overflow_arg_area", 105L, next, "what compiled code reads behind them");
}

TEST(va_list_walk, takes_no_half_from_the_last_register) {
    Slots out;
    const long next = run("va_list_walk_one_left", out);
    const char* const rule = "sysv.varargs.va-arg-aggregate";
    for (int i = 0; i < 2; ++i) {
        expect(rule, "gp_offset", 11L + i, out.at<std::array<long, 2>>(0)[i], "a struct of two longs in registers");
        expect(rule, "overflow_arg_area", 21L + i, out.at<std::array<long, 2>>(1)[i], "one with a register for half");
    }
    expect(integer, "gp_offset", 13L, out.at<long>(2), "that register");
    expect(layout, "overflow_arg_area", 107L, next, "what compiled code reads behind them");
}

TEST(va_list_walk, takes_memory_from_the_overflow_area_alone) {
    Slots out;
    const long next = run("va_list_walk_memory", out);
    for (int i = 0; i < 3; ++i) {
        const int slot = i / 2, half = i % 2;
        expect("sysv.varargs.va-arg-memory", "overflow_arg_area", 11L + i, out.at<std::array<long, 2>>(slot)[half],
               "a struct of three longs, with three registers left");
        expect("sysv.varargs.va-arg-memory", "overflow_arg_area", 21L + i, out.at<std::array<long, 2>>(3 + slot)[half],
               "another one, behind it");
    }
    expect(integer, "gp_offset", 14L, out.at<long>(2), "a long, from the first of the three");
    expect(layout, "gp_offset", 108L, next, "what compiled code reads behind them");
}

TEST(va_list_walk, aligns_long_doubles) {
    Slots out;
    const long next = run("va_list_walk_aligned", out);
    expect("sysv.varargs.va-arg-align", "overflow_arg_area", 2.25L, out.at<long double>(3), "the first long double");
    expect(integer, "overflow_arg_area", 7L, out.at<long>(4), "a long behind it");
    expect("sysv.varargs.va-arg-align", "overflow_arg_area", 3.25L, out.at<long double>(5),
           "one behind 8 bytes of long");
    expect(layout, "overflow_arg_area", 106L, next, "what compiled code reads behind them");
}
