// ---
// rule = "sysv.preserve.r13"
// role = "callee"
// declaration = "long f(long a);"
// places = ["r13"]
// says = "Saves r13 and drops the saved value: the epilogue frees the slot with add in place of pop."
// good = "good/callee_saves.asm"
// ---
//
// In          rdi   a
// Out         rax   the result
// Changed     rcx, rdx; and r13, which is the caller's
// Stack        0    return address <- rsp at entry
//             -8    r13            <- rsp in the body

#include "callgate.h"

FUNCTION callgate_broken
        push    r13
        mov     r13, rdi                        // integer argument 1
        mov     rcx, [rip + callgate_broken_io]
        mov     rdx, [rcx + IO_SINK]
        mov     [rdx], r13
        mov     rcx, [rcx + IO_RESULT]
        mov     rax, [rcx]                      // an INTEGER result
        add     rsp, 8                          // BROKEN: rsp is right, r13 is not; pop r13 does both
        ret
END_FUNCTION callgate_broken
