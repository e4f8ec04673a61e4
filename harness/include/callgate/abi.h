// The ABIs that are judged: a calling convention with the sizes of types that go with it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace callgate {

enum class Abi : std::uint8_t {
    Sysv,        // x86-64 psABI
    Win64MsAbi,  // the Windows convention with Linux's types: __attribute__((ms_abi)) in an ELF process
    Win64Gnu,    // mingw: long of 4 bytes, long double of 80 bits
    Win64Msvc,   // long of 4 bytes, long double is double
};
inline constexpr std::array abis = {Abi::Sysv, Abi::Win64MsAbi, Abi::Win64Gnu, Abi::Win64Msvc};

constexpr std::string_view name(Abi abi) {
    constexpr std::array<std::string_view, abis.size()> names = {"sysv", "win64-ms_abi", "win64-gnu", "win64-msvc"};
    return names[static_cast<std::size_t>(abi)];
}

constexpr std::optional<Abi> abi_named(std::string_view word) {
    for (const Abi abi : abis)
        if (name(abi) == word)
            return abi;
    return std::nullopt;
}

constexpr bool is_win64(Abi abi) {
    return abi != Abi::Sysv;
}

// Whose C++: IA-C++, which leaves to the convention what a C program knows, or Microsoft's own.
constexpr bool has_itanium_cxx(Abi abi) {
    return abi == Abi::Sysv || abi == Abi::Win64Gnu;
}

// Types: psABI 3.1.2 on Linux; on Windows long has 4 bytes, and bit-fields are laid out as MSVC does.
constexpr bool has_windows_types(Abi abi) {
    return abi == Abi::Win64Gnu || abi == Abi::Win64Msvc;
}
constexpr unsigned long_bits(Abi abi) {
    return has_windows_types(abi) ? 32 : 64;
}
constexpr unsigned long_double_bits(Abi abi) {
    return abi == Abi::Win64Msvc ? 64 : 80;
}

// What a convention fixes for every call, whatever its types. Registers by hardware number.
struct Convention {
    std::span<const std::uint8_t> preserved;             // general registers but rsp
    unsigned preserved_vectors_from, preserved_vectors;  // whose low 128 bits hold: the first of them, and how many
    std::array<std::uint8_t, 4> integer_arguments;       // of a function with four integer arguments
    unsigned home_bytes;                                 // above the return address, the callee's own: shadow space
    bool x87_mode;                                       // the x87 stack is empty at entry and return, but for results
};

inline constexpr std::array<std::uint8_t, 6> sysv_preserved = {3, 5, 12, 13, 14, 15};         // rbx rbp r12-r15
inline constexpr std::array<std::uint8_t, 8> win64_preserved = {3, 5, 6, 7, 12, 13, 14, 15};  // and rsi, rdi

// psABI 3.2.1, 3.2.3. MS x64 software conventions: register usage, parameter passing, stack usage.
constexpr Convention convention(Abi abi) {
    if (is_win64(abi))
        return {.preserved = win64_preserved,
                .preserved_vectors_from = 6,
                .preserved_vectors = 10,
                .integer_arguments = {1, 2, 8, 9},  // rcx rdx r8 r9
                .home_bytes = 32,
                .x87_mode = false};
    return {.preserved = sysv_preserved,
            .preserved_vectors_from = 0,
            .preserved_vectors = 0,
            .integer_arguments = {7, 6, 2, 1},  // rdi rsi rdx rcx
            .home_bytes = 0,
            .x87_mode = true};
}

}  // namespace callgate
