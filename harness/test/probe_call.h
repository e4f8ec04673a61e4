// What the tests of the probes share: random states, and a call from drive to a target that is capture, or calls it.
//
// Only probe.h and cpu.h are used, so that one test judges the NASM routines and, linked again, the GAS ones.
#pragma once

#include <gtest/gtest.h>

#include <cstring>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "callgate/cpu.h"
#include "callgate/probe.h"

namespace callgate::probe_test {

enum Gpr { rax, rcx, rdx, rbx, rsp, rbp, rsi, rdi, r8, r9, r10, r11, r12, r13, r14, r15 };
inline constexpr const char* gpr_names[16] = {"rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi",
                                              "r8",  "r9",  "r10", "r11", "r12", "r13", "r14", "r15"};

inline constexpr std::uint64_t arithmetic_flags = 0x8D5;  // CF PF AF ZF SF OF
inline constexpr std::uint64_t direction_flag = 0x400;

// The FXSAVE64 image.
inline constexpr std::size_t fx_fcw = 0;
inline constexpr std::size_t fx_fsw = 2;
inline constexpr std::size_t fx_tags = 4;  // one bit per physical register, set where it is not empty
inline constexpr std::size_t fx_mxcsr = 24;
inline constexpr std::size_t fx_st = 32;            // eight slots of 16 bytes, st0 first
inline constexpr std::uint16_t fcw_usual = 0x037F;  // double extended precision, all exceptions masked
inline constexpr std::uint16_t fcw_round_up = 0x0B7F;
inline constexpr std::uint32_t mxcsr_usual = 0x1F80;
inline constexpr std::uint32_t mxcsr_round_down = 0x3F80;
inline constexpr std::uint32_t mxcsr_control = 0xFFC0;  // masks, rounding, FTZ, DAZ

template <typename T>
T read(const void* from) {
    T value;
    std::memcpy(&value, from, sizeof value);
    return value;
}

template <typename T>
void write(void* to, T value) {
    std::memcpy(to, &value, sizeof value);
}

inline const std::uint64_t machine = cpu_features();  // asked once: in a virtual machine cpuid takes a trip to its host
inline const std::size_t vector_registers = machine & feature_avx512 ? 32 : 16;
inline const std::size_t vector_bytes = machine & feature_avx512 ? 64 : machine & feature_avx ? 32 : 16;

inline std::uint64_t features_of_width(std::size_t bytes) {
    const std::uint64_t features[] = {0, feature_avx, feature_avx | feature_avx512};
    return features[bytes / 32];
}

using Random = std::mt19937_64;

inline void randomise(Random& random, void* bytes, std::size_t size) {
    for (std::size_t i = 0; i < size; i += 8) {
        const std::uint64_t word = random();
        std::memcpy(static_cast<std::uint8_t*>(bytes) + i, &word, size - i < 8 ? size - i : 8);
    }
}

inline void randomise(Random& random, State& state) {
    randomise(random, &state, sizeof state);
    write(state.fx + fx_fcw, fcw_usual);
    write(state.fx + fx_fsw, std::uint16_t{0});
    write(state.fx + fx_tags, std::uint8_t{0});
    write(state.fx + fx_mxcsr, mxcsr_usual);
}

inline std::string hex(const std::uint8_t* bytes, std::size_t size) {
    std::string text;
    for (std::size_t i = 0; i < size; ++i)
        text += "0123456789abcdef"[bytes[i] >> 4], text += "0123456789abcdef"[bytes[i] & 15];
    return text;
}

inline void expect_bytes(const std::uint8_t* got, const std::uint8_t* wanted, std::size_t size, std::string_view what,
                         std::size_t number = 0) {
    if (size == 0 || std::memcmp(got, wanted, size) == 0)
        return;  // texts are made of what differs only: there is much to compare
    EXPECT_EQ(hex(got, size), hex(wanted, size)) << what << " " << number;
}

inline void expect_vectors(const State& got, const State& wanted) {
    for (std::size_t i = 0; i < vector_registers; ++i)
        expect_bytes(got.zmm[i], wanted.zmm[i], vector_bytes, "vector register", i);
    for (int i = 0; i < 8 && vector_bytes == 64; ++i)
        EXPECT_EQ(got.k[i], wanted.k[i]) << "k" << i;
}

inline void expect_x87(const State& got, const State& wanted) {
    EXPECT_EQ(got.fx[fx_tags], wanted.fx[fx_tags]) << "x87 tags";
    EXPECT_EQ(read<std::uint16_t>(got.fx + fx_fsw), read<std::uint16_t>(wanted.fx + fx_fsw)) << "x87 status word";
    for (std::size_t i = 0; i < 8; ++i)
        expect_bytes(got.fx + fx_st + 16 * i, wanted.fx + fx_st + 16 * i, 10, "st", i);
}

inline void expect_control(const State& got, std::uint32_t mxcsr, std::uint16_t fcw) {
    EXPECT_EQ(read<std::uint32_t>(got.fx + fx_mxcsr) & mxcsr_control, mxcsr & mxcsr_control);
    EXPECT_EQ(read<std::uint16_t>(got.fx + fx_fcw), fcw);
}

// One call from drive to a target, and the capture that the target is or calls.
struct Call {
    Call(Random& random, void (*target)(), std::size_t stack_bytes) : stack(stack_bytes), after(stack_bytes) {
        randomise(random, driving.load);
        write(driving.load.fx + fx_fcw, fcw_round_up);  // the caller's, so they have to come back
        write(driving.load.fx + fx_mxcsr, mxcsr_round_down);
        randomise(random, capturing.load);
        randomise(random, stack.data(), stack.size());
        driving.features = capturing.features = machine;
        driving.target = target;
        driving.stack = stack.data();
        driving.stack_bytes = stack_bytes;
        driving.stack_align = 16;
        driving.window = after.data();
        window.resize(8 + stack_bytes);
        capturing.window = window.data();
        capturing.window_bytes = window.size();
    }

    // Drive's type says which convention it is called by itself.
    template <typename Drive>
    void run(Drive* drive) {
        capturing.previous = callgate_capturing;
        callgate_capturing = &capturing;
        drive(&driving);
        callgate_capturing = capturing.previous;
    }

    Context driving{};
    Context capturing{};
    std::vector<std::uint8_t> stack;   // what drive lays out
    std::vector<std::uint8_t> after;   // the same addresses after return
    std::vector<std::uint8_t> window;  // what capture sees of them, the return address before
};

}  // namespace callgate::probe_test
