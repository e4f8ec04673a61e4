// ---
// rule = "sysv.preserve.rbp"
// role = "callee"
// declaration = "long f(long a);"
// places = ["rbp"]
// says = "Sets up a frame pointer without saving the caller's."
// good = "good/callee_saves.asm"
// ---
//
// In          rdi   a
// Out         rax   the result
// Changed     rcx, rdx; and rbp, which is the caller's
// Stack        0    return address <- rsp at entry
//             -8    a copy of a    <- rsp in the body, rbp - 8

#include "callgate.h"

FUNCTION callgate_broken
        mov     rbp, rsp                        // BROKEN: a frame pointer is optional, but rbp is preserved either way
        sub     rsp, 8
        mov     [rbp - 8], rdi                  // integer argument 1
        mov     rcx, [rip + callgate_broken_io]
        mov     rdx, [rcx + IO_SINK]
        mov     rax, [rbp - 8]
        mov     [rdx], rax
        mov     rcx, [rcx + IO_RESULT]
        mov     rax, [rcx]                      // an INTEGER result
        mov     rsp, rbp                        // what leave would do, had the caller's rbp been pushed
        ret
END_FUNCTION callgate_broken
