#include <array>
#include <cstdarg>

#include "../support.h"
#include "../windows/stepping.h"

extern "C" {
double va_list_start(double (*f)(int n, va_list arguments), int n, ...);
void va_list_read(va_list arguments, const char* kinds, unsigned char* out);
}

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "win64.varargs.home-area";

struct Slots {
    unsigned char bytes[16][16] = {};

    template <class T>
    T at(int n) const {
        T value = {};
        std::memcpy(&value, bytes[n], sizeof value);
        return value;
    }
};

}  // namespace

TEST(va_list_pointer, compiled_code_reads_the_list_that_the_routine_made) {
    Call call(subject<double(int, va_list)>("va_list_pointer_sum"), 5, word(1.0), word(2.0), word(3.0), word(4.0),
              word(5.0));
    call.run(va_list_start);
    expect(rule, "xmm0", 12345.0, call.floating(), "five doubles, each a digit");
}

TEST(va_list_pointer, compiled_call_passes_doubles_to_it) {
    Call call(va_list_start);
    call.run(subject<void()>("va_list_pointer_caller"));
    expect(rule, "xmm0", 9876.0, call.floating(), "four doubles, each a digit");
}

TEST(va_list_pointer, routine_reads_the_list_that_compiled_code_made) {
    Slots out;
    Call call(va_list_read, static_cast<unsigned char*>(out.bytes[0]));
    call.run(subject<void()>("va_list_pointer_makes"));
    expect(rule, "stack+24", 101LL, out.at<long long>(0), "the first unnamed argument");
    expect(rule, "stack+32", 2.5, out.at<double>(1), "the second, a double in a home");
    expect(rule, "stack+40", -3LL, out.at<long long>(2), "the third, on the stack");
    expect("win64.varargs.aggregates", "stack+48", 41LL, out.at<long long>(3), "the fourth, by reference");
    expect(rule, "stack+56", 5.25, out.at<double>(4), "the fifth");
    expect(rule, "stack+64", 6, out.at<int>(5), "the sixth, an int");
    expect(rule, "rax", std::int64_t{77}, call.integer(), "the argument behind those that were read, by va_copy");
}

TEST(va_list_pointer, a_slot_of_a_struct_holds_its_address) {
    const long long two[2] = {41, 42};
    const void* list[] = {two};
    Slots out;
    Call call(static_cast<const void**>(list), "r", static_cast<unsigned char*>(out.bytes[0]));
    call.run(va_list_read);
    for (int i = 0; i < 2; ++i)
        expect("win64.varargs.aggregates", "stack+8", two[i], out.at<std::array<long long, 2>>(0)[i], "a member of it");
}

TEST(va_list_pointer, list_points_to_the_home_of_the_first_unnamed_argument) {
    Capture capture;
    Call call(Capture::function<double(int, va_list)>(), 3, word(1.5), word(2.5), word(3.5));
    call.run(va_list_start);
    capture.check_entry("the reader", call.entry_rsp());
    expect(rule, "rcx", std::uint32_t{3}, static_cast<std::uint32_t>(capture.entered().gpr[rcx]), "the count");
    expect(rule, "rdx", call.entry_rsp() + 24, capture.entered().gpr[rdx], "the va_list: the home of argument 3");
}

TEST(va_list_pointer, unwinds_from_every_instruction) {
    auto* const sum = subject<double(int, va_list)>("va_list_pointer_sum");
    expect_unwinds(reinterpret_cast<void*>(va_list_start), "va_list_start", [&] { va_list_start(sum, 2, 1.0, 2.0); });
}
