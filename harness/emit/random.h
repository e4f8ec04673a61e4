// The numbers that a generated signature is drawn with: its own stream, the same on any machine.
#pragma once

#include <cstdint>
#include <span>

#include "callgate/pattern.h"

namespace callgate {

class Random {
public:
    Random(std::uint64_t seed, std::uint64_t index) : state_(mix(seed * 0x1'0000'0001 ^ mix(index))) {}

    std::uint64_t next() { return state_ = mix(state_); }
    unsigned below(unsigned n) { return static_cast<unsigned>((next() >> 32) % n); }
    bool one_in(unsigned n) { return below(n) == 0; }
    template <class T>
    const T& pick(std::span<const T> items) {
        return items[below(static_cast<unsigned>(items.size()))];
    }

private:
    std::uint64_t state_;
};

}  // namespace callgate
