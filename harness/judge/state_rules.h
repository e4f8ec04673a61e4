// The rules that decide about the state around a call, by convention: what is no place of the signature's own.
#pragma once

#include <string>
#include <string_view>

#include "callgate/abi.h"

namespace callgate {

struct StateRules {
    std::string_view rsp, mxcsr, x87_control, direction, caller_frame, align, indirect_call, thread_pointer, x87_mode,
        sret_argument, sret_rax, volatile_kept, volatile_upper, below_rsp, argument_area, integer_result;
};

inline constexpr StateRules sysv_state = {.rsp = "sysv.preserve.rsp",
                                          .mxcsr = "sysv.preserve.mxcsr-control",
                                          .x87_control = "sysv.preserve.x87-control",
                                          .direction = "sysv.preserve.direction-flag",
                                          .caller_frame = "sysv.stack.caller-frame",
                                          .align = "sysv.stack.align-16",
                                          .indirect_call = "sysv.args.indirect-call",
                                          .thread_pointer = "sysv.preserve.fs-base",
                                          .x87_mode = "sysv.preserve.x87-mode",
                                          .sret_argument = "sysv.return.sret-argument",
                                          .sret_rax = "sysv.return.sret-rax",
                                          .volatile_kept = "sysv.preserve.volatile-not-assumed",
                                          .volatile_upper = "sysv.preserve.volatile-not-assumed",
                                          .below_rsp = "sysv.stack.red-zone",
                                          .argument_area = "sysv.stack.argument-area-owner",
                                          .integer_result = "sysv.return.integer"};
inline constexpr StateRules win64_state = {.rsp = "win64.preserve.rsp",
                                           .mxcsr = "win64.preserve.mxcsr-control",
                                           .x87_control = "win64.preserve.x87-control",
                                           .direction = "win64.preserve.direction-flag",
                                           .caller_frame = "win64.stack.caller-frame",
                                           .align = "win64.stack.align-16",
                                           .indirect_call = "win64.args.indirect-call",
                                           .thread_pointer = "sysv.preserve.fs-base",  // in an ELF process alone
                                           .x87_mode = "",                             // not asked
                                           .sret_argument = "win64.return.sret",
                                           .sret_rax = "win64.return.sret",
                                           .volatile_kept = "win64.preserve.volatile-not-assumed",
                                           .volatile_upper = "win64.preserve.ymm-upper-volatile",
                                           .below_rsp = "win64.stack.no-red-zone",
                                           .argument_area = "win64.stack.shadow-space",
                                           .integer_result = "win64.return.integer"};

constexpr const StateRules& state_rules(Abi abi) {
    return is_win64(abi) ? win64_state : sysv_state;
}

// Of a preserved general register. System V has a rule for each, and one for what its low half alone survived.
inline std::string preserve_rule(Abi abi, std::string_view reg, bool low_half) {
    if (is_win64(abi))
        return "win64.preserve.gpr";
    return low_half ? "sysv.preserve.upper-halves" : "sysv.preserve." + std::string(reg);
}

}  // namespace callgate
