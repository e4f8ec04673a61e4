// ---
// rule = "sysv.args.bool"
// role = "callee"
// declaration = "long f(_Bool a);"
// places = ["rdi"]
// says = "Reads a bool argument from all 32 bits of edi: only the low 8 are defined."
// good = "good/callee_bool.S"
// ---
//
// In          dil   a
// Out         rax   the result
// Changed     rcx, rdx, rdi
// Stack        0    return address <- rsp at entry and all the time

#include "callgate.h"

FUNCTION callgate_broken
        mov     rcx, [rip + callgate_broken_io]
        mov     rdx, [rcx + IO_SINK]
        mov     [rdx], dil                      // bool argument: 0 or 1 in the low 8 bits
        mov     eax, edi                        // BROKEN: movzx eax, dil, for the bits above are not defined
        mov     [rdx + 16], rax                 // the argument widened
        mov     rcx, [rcx + IO_RESULT]
        mov     rax, [rcx]                      // an INTEGER result
        ret
END_FUNCTION callgate_broken
