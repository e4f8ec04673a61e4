// Instructions that C++ has no words for, in those of the compiler at hand: GNU's, which Clang speaks under Windows
// too, or Microsoft's.
#pragma once

#include <array>
#include <cstdint>

#if defined _MSC_VER && !defined __clang__
#include <intrin.h>
#else
#include <cpuid.h>
#endif

namespace callgate {

#if defined _MSC_VER && !defined __clang__

// eax, ebx, ecx, edx of a leaf; zeros where the CPU does not have it.
inline std::array<std::uint32_t, 4> cpuid(std::uint32_t leaf) {
    std::array<int, 4> r{};
    __cpuid(r.data(), 0);
    if (leaf > static_cast<std::uint32_t>(r[0]))
        return {};
    __cpuidex(r.data(), static_cast<int>(leaf), 0);
    return {static_cast<std::uint32_t>(r[0]), static_cast<std::uint32_t>(r[1]), static_cast<std::uint32_t>(r[2]),
            static_cast<std::uint32_t>(r[3])};
}

// XCR0: the register files that the system saves and restores. Only where cpuid reports OSXSAVE.
inline std::uint64_t saved_register_files() {
    return _xgetbv(0);
}

// The word by which a thread knows its own address: at fs:0, on Windows in the TEB, at gs:30h.
inline std::uint64_t read_thread_word() {
    return __readgsqword(0x30);
}

inline void write_thread_word(std::uint64_t word) {
    __writegsqword(0x30, word);
}

// An address in the frame of the function that asks.
#define CALLGATE_FRAME_ADDRESS() _AddressOfReturnAddress()

#else

inline std::array<std::uint32_t, 4> cpuid(std::uint32_t leaf) {
    std::array<std::uint32_t, 4> r{};
    return __get_cpuid_count(leaf, 0, &r[0], &r[1], &r[2], &r[3]) != 0 ? r : std::array<std::uint32_t, 4>{};
}

inline std::uint64_t saved_register_files() {
    std::uint32_t low = 0;
    std::uint32_t high = 0;
    __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    return std::uint64_t{high} << 32 | low;
}

#if defined _WIN32
#define CALLGATE_THREAD_WORD "%%gs:0x30"
#else
#define CALLGATE_THREAD_WORD "%%fs:0"
#endif

inline std::uint64_t read_thread_word() {
    std::uint64_t word;
    __asm__ volatile("mov " CALLGATE_THREAD_WORD ", %0" : "=r"(word));
    return word;
}

inline void write_thread_word(std::uint64_t word) {
    __asm__ volatile("mov %0, " CALLGATE_THREAD_WORD : : "r"(word) : "memory");
}

#undef CALLGATE_THREAD_WORD
#define CALLGATE_FRAME_ADDRESS() __builtin_frame_address(0)

#endif

}  // namespace callgate
