// ---
// rule = "sysv.preserve.x87-mode"
// role = "callee"
// declaration = "long f(long a);"
// places = ["x87 stack"]
// says = "Moves data through mm0 and returns without emms: the whole x87 stack counts as in use."
// good = "good/callee_x87_mmx.asm"
// ---
//
// In          rdi   a
// Out         rax   the result
// Changed     rcx, rdx, mm0; and the CPU's mode, which is MMX at return
// Stack        0    return address <- rsp at entry and all the time

#include "callgate.h"

FUNCTION callgate_broken
        mov     rcx, [rip + callgate_broken_io]
        mov     rdx, [rcx + IO_SINK]
        movq    mm0, rdi                        // integer argument 1; mm0 lies in an x87 register, and marks all as used
        movq    [rdx], mm0
        mov     rcx, [rcx + IO_RESULT]
        mov     rax, [rcx]                      // an INTEGER result
        ret                                     // BROKEN: emms first
END_FUNCTION callgate_broken
