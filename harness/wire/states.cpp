#include "callgate/states.h"

#include <cstring>

#include "callgate/check.h"
#include "callgate/pattern.h"

namespace callgate {
namespace {

constexpr std::uint32_t mxcsr_masked = 0x1F80, mxcsr_toward_zero = 0x6000;
constexpr std::uint16_t x87_masked = 0x037F, x87_toward_zero = 0x0C00;
constexpr std::uint64_t flags_junk = 0x8D5 | 0x202;  // CF PF AF ZF SF OF set, DF clear

void fill(State& s, bool trash) {
    for (unsigned i = 0; i < 16; ++i)
        s.gpr[i] = trash ? trash_gpr(i) : junk_gpr(i);
    for (unsigned i = 0; i < 32; ++i)
        for (unsigned q = 0; q < 8; ++q) {
            const std::uint64_t word = trash ? trash_vector(i, q) : junk_vector(i, q);
            std::memcpy(s.zmm[i] + 8 * q, &word, 8);
        }
    for (unsigned i = 0; i < 8; ++i)
        s.k[i] = trash ? trash_vector(32, i) : junk_vector(32, i);
    s.rflags = flags_junk;
    std::memset(s.fx, 0, sizeof s.fx);
    for (unsigned i = 0; i < 8; ++i) {
        const std::uint64_t mantissa = stream(8, i) | 0x8000'0000'0000'0000;
        const std::uint16_t exponent = 0x3FF0;
        std::memcpy(s.fx + detail::fx_st0 + 16 * i, &mantissa, 8);
        std::memcpy(s.fx + detail::fx_st0 + 16 * i + 8, &exponent, 2);
    }
    const std::uint16_t control = x87_masked | x87_toward_zero;
    const std::uint32_t mxcsr = mxcsr_masked | mxcsr_toward_zero;
    std::memcpy(s.fx + detail::fx_control, &control, 2);
    std::memcpy(s.fx + detail::fx_mxcsr, &mxcsr, 4);
    for (unsigned i = 0; i < 16; ++i)
        std::memcpy(s.fx + 160 + 16 * i, s.zmm[i], 16);
}

}  // namespace

State junk_state() {
    State state{};
    fill(state, false);
    for (const unsigned r : {3U, 5U, 12U, 13U, 14U, 15U})  // rbx rbp r12-r15
        state.gpr[r] = canary(r);
    return state;
}

void empty_x87(State& state, unsigned full) {
    static constexpr std::uint8_t indefinite[10] = {0, 0, 0, 0, 0, 0, 0, 0xC0, 0xFF, 0xFF};
    for (unsigned i = full; i < 8; ++i)
        std::memcpy(state.fx + detail::fx_st0 + 16 * std::size_t{i}, indefinite, sizeof indefinite);
}

State trashed_state() {
    State state{};
    fill(state, true);
    return state;
}

}  // namespace callgate
