// ---
// rule = "sysv.preserve.upper-halves"
// role = "callee"
// declaration = "long f(long a);"
// places = ["r12"]
// says = "Saves 32 bits of r12 and restores them sign-extended: right for small numbers only."
// good = "good/callee_saves.asm"
// ---
//
// In          rdi   a
// Out         rax   the result
// Changed     rcx, rdx, r8; and the upper half of r12, which is the caller's
// Stack        0    return address <- rsp at entry and all the time

#include "callgate.h"

FUNCTION callgate_broken
        mov     r8d, r12d                       // BROKEN: a volatile register is a fine place to save r12, all of it
        mov     r12, [rip + callgate_broken_io]
        mov     rdx, [r12 + IO_SINK]
        mov     [rdx], rdi                      // integer argument 1
        mov     rcx, [r12 + IO_RESULT]
        mov     rax, [rcx]                      // an INTEGER result
        movsxd  r12, r8d
        ret
END_FUNCTION callgate_broken
