// What the probes need from C++: the features they may use, and a check of the layout that they share with it.
#include "callgate/probe.h"

#include "../../asm/include/callgate.h"
#include "callgate/cpu.h"
#include "instructions.h"

namespace callgate {

namespace {

constexpr std::uint32_t bit(unsigned n) {
    return std::uint32_t{1} << n;
}

// The assembly's constants are the C++ structures' offsets. The NASM ones are held to these by the twins' bytes.
static_assert(STATE_RAX == offsetof(State, gpr[0]) && STATE_RCX == offsetof(State, gpr[1]) &&
              STATE_RDX == offsetof(State, gpr[2]) && STATE_RBX == offsetof(State, gpr[3]) &&
              STATE_RSP == offsetof(State, gpr[4]) && STATE_RBP == offsetof(State, gpr[5]) &&
              STATE_RSI == offsetof(State, gpr[6]) && STATE_RDI == offsetof(State, gpr[7]) &&
              STATE_R8 == offsetof(State, gpr[8]) && STATE_R9 == offsetof(State, gpr[9]) &&
              STATE_R10 == offsetof(State, gpr[10]) && STATE_R11 == offsetof(State, gpr[11]) &&
              STATE_R12 == offsetof(State, gpr[12]) && STATE_R13 == offsetof(State, gpr[13]) &&
              STATE_R14 == offsetof(State, gpr[14]) && STATE_R15 == offsetof(State, gpr[15]));
static_assert(STATE_RFLAGS == offsetof(State, rflags) && STATE_FS0 == offsetof(State, fs0) &&
              STATE_RETURN_ADDRESS == offsetof(State, return_address) && STATE_RESERVED == offsetof(State, reserved) &&
              STATE_K == offsetof(State, k) && STATE_FX == offsetof(State, fx) && STATE_ZMM == offsetof(State, zmm) &&
              STATE_SIZE == sizeof(State));
static_assert(CTX_PREVIOUS == offsetof(Context, previous) && CTX_FEATURES == offsetof(Context, features) &&
              CTX_TARGET == offsetof(Context, target) && CTX_STACK == offsetof(Context, stack) &&
              CTX_STACK_BYTES == offsetof(Context, stack_bytes) && CTX_STACK_ALIGN == offsetof(Context, stack_align) &&
              CTX_WINDOW == offsetof(Context, window) && CTX_WINDOW_BYTES == offsetof(Context, window_bytes) &&
              CTX_CALLS == offsetof(Context, calls) && CTX_SRET == offsetof(Context, sret) &&
              CTX_SRET_BYTES == offsetof(Context, sret_bytes) && CTX_SAVED_RSP == offsetof(Context, saved_rsp) &&
              CTX_ENTRY_RSP == offsetof(Context, entry_rsp) &&
              CTX_OVERWRITE_BYTES == offsetof(Context, overwrite_bytes) &&
              CTX_REFERENCES == offsetof(Context, references) &&
              CTX_HIDDEN_REGISTER == offsetof(Context, hidden_register) && CTX_LOAD == offsetof(Context, load) &&
              CTX_SEEN == offsetof(Context, seen) && CTX_SIZE == sizeof(Context));
static_assert(REFS_COUNT == offsetof(References, count) && REFS_LOW == offsetof(References, low) &&
              REFS_HIGH == offsetof(References, high) && REFS_LOG == offsetof(References, log) &&
              REFS_REFERENTS == offsetof(References, referents) && REFERENT_POINTER == offsetof(Referent, pointer) &&
              REFERENT_BYTES == offsetof(Referent, size) && REFERENT_TO == offsetof(Referent, to) &&
              REFERENT_SIZE == sizeof(Referent) && LOG_COUNT == offsetof(Log, count) &&
              LOG_CAPACITY == offsetof(Log, capacity) && LOG_EVENTS == offsetof(Log, events) &&
              EVENT_KIND == offsetof(LogEvent, kind) && EVENT_ID == offsetof(LogEvent, id) &&
              EVENT_AT == offsetof(LogEvent, at) && EVENT_SIZE == sizeof(LogEvent));
static_assert(FEATURE_AVX == feature_avx && FEATURE_AVX512 == feature_avx512);
static_assert(BELOW_RSP_PATTERN == below_rsp_pattern && OVERWRITE_PATTERN == overwrite_pattern);

}  // namespace

std::uint64_t cpu_features() {
    constexpr std::uint32_t avx_files = bit(1) | bit(2);                          // SSE and AVX state
    constexpr std::uint32_t avx512_files = avx_files | bit(5) | bit(6) | bit(7);  // masks, zmm0-15's upper, zmm16-31
    const std::uint32_t basic = cpuid(1)[2];
    if (!(basic & bit(27)) || !(basic & bit(28)))  // OSXSAVE, AVX
        return 0;
    const std::uint64_t files = saved_register_files();
    if ((files & avx_files) != avx_files)
        return 0;
    const std::uint32_t extended = cpuid(7)[1];
    if ((files & avx512_files) != avx512_files || !(extended & bit(16)) || !(extended & bit(30)))  // AVX512F, AVX512BW
        return feature_avx;
    return feature_avx | feature_avx512;
}

}  // namespace callgate
