// Bytes that say where they come from. Everything a test puts into a register or memory is one of these streams, so
// that wrong bytes can be traced back to the place they were meant for.
#pragma once

#include <cstdint>

namespace callgate {

inline constexpr std::uint64_t mix(std::uint64_t x) {  // splitmix64's finaliser
    x += 0x9E37'79B9'7F4A'7C15;
    x = (x ^ (x >> 30)) * 0xBF58'476D'1CE4'E5B9;
    x = (x ^ (x >> 27)) * 0x94D0'49BB'1331'11EB;
    return x ^ (x >> 31);
}

inline constexpr std::uint64_t stream(std::uint64_t kind, std::uint64_t index) {
    return mix(kind << 32 ^ index);
}

// What a register holds that the call under test does not use.
inline constexpr std::uint64_t junk_gpr(unsigned hardware_number) {
    return stream(1, hardware_number);
}
inline constexpr std::uint64_t junk_vector(unsigned number, unsigned qword) {
    return stream(2, number * 8U + qword);
}
// Junk of the second kind: what capture leaves in volatile registers, so that a caller's reliance shows.
inline constexpr std::uint64_t trash_gpr(unsigned hardware_number) {
    return stream(3, hardware_number);
}
inline constexpr std::uint64_t trash_vector(unsigned number, unsigned qword) {
    return stream(4, number * 8U + qword);
}
// What preserved registers hold at entry.
inline constexpr std::uint64_t canary(unsigned hardware_number) {
    return stream(5, hardware_number);
}
// Above the argument area.
inline constexpr std::uint64_t guard(unsigned qword) {
    return stream(6, qword);
}
// Values that a subject under register pressure keeps alive. From live_doubles on they are doubles.
inline constexpr unsigned live_longs = 16, live_doubles = 20, live_count = live_longs + live_doubles;
inline constexpr std::uint64_t live(unsigned index) {
    const std::uint64_t bits = stream(7, index);
    return index < live_longs ? bits : (bits & 0x800F'FFFF'FFFF'FFFF) | 0x4000'0000'0000'0000;
}
// A byte of argument `index` (the result is index 0xFFFF) of the call `seed`.
inline constexpr std::uint8_t value_byte(std::uint64_t seed, unsigned index, std::uint64_t offset) {
    return static_cast<std::uint8_t>(mix(seed << 20 ^ std::uint64_t{index} << 40 ^ offset) >> 16);
}
// What undefined bits hold: above a narrow argument, in padding.
inline constexpr std::uint8_t dirt_byte(std::uint64_t seed, std::uint64_t where) {
    return static_cast<std::uint8_t>(mix(seed ^ 0xD127'0000'0000 ^ where * 0x1'0001) >> 24) | 0x11;
}

}  // namespace callgate
