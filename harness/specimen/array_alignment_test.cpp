#include "support.h"

extern "C" long array_alignment(const unsigned char* array, long blocks);

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "sysv.layout.big-array-variables";

void expect_sums(const char* function, std::initializer_list<std::pair<const char*, long>> wanted, long n = 0) {
    long out[4] = {};
    Call call(array_alignment, static_cast<long*>(out), n);
    call.run(subject<void()>(function));
    int i = 0;
    for (const auto& [what, sum] : wanted)
        expect(rule, what, sum, out[i++], std::string(what) + ": the sum of its bytes; -1: not aligned to 16");
}

}  // namespace

TEST(array_alignment, global_and_static_arrays) {
    expect_sums("array_alignment_globals", {{"global array of 16 bytes", 6},
                                            {"global array of 33 bytes, zero", 9},
                                            {"static array of 47 bytes", 15},
                                            {"static array in a function", 15}});
}

TEST(array_alignment, local_arrays) {
    expect_sums("array_alignment_locals", {{"local array of 16 bytes", 10}, {"local array of 35 bytes", 11}});
}

TEST(array_alignment, variable_length_arrays) {
    for (const long n : {1, 7, 8, 16, 17, 40})
        expect_sums("array_alignment_variable", {{"variable-length array", 0}, {"variable-length array behind it", 16}},
                    n);
}

TEST(array_alignment, routine_adds_and_refuses) {
    alignas(16) unsigned char bytes[48];
    for (int i = 0; i < 48; ++i)
        bytes[i] = static_cast<unsigned char>(200 + i);
    long sum = 0;
    for (const unsigned char byte : bytes)
        sum += byte;
    Call call(static_cast<unsigned char*>(bytes), 3L);
    call.run(array_alignment);
    expect(rule, "rax", sum, static_cast<long>(call.integer()), "the sum of 48 bytes");
    Call odd(bytes + 1, 1L);
    odd.run(array_alignment);
    expect(rule, "rax", -1L, static_cast<long>(odd.integer()), "an array that is not aligned");
}
