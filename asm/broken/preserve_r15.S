// ---
// rule = "sysv.preserve.r15"
// role = "callee"
// declaration = "long f(long a);"
// places = ["r15"]
// says = "Keeps its own hands off r15, but calls a subroutine of its own that does not."
// good = "good/callee_saves.asm"
// ---
//
// In          rdi   a
// Out         rax   the result
// Changed     rcx, rdx; and r15, which is the caller's
// Stack        0    return address <- rsp at entry
//             -8    return address of the subroutine

#include "callgate.h"

FUNCTION callgate_broken
        call    .Lstore                         // a private convention may clobber r15: then its user has to save it
        mov     rcx, [rip + callgate_broken_io]
        mov     rcx, [rcx + IO_RESULT]
        mov     rax, [rcx]                      // an INTEGER result
        ret

.Lstore:
        mov     r15, [rip + callgate_broken_io] // BROKEN: nobody on the way here saved r15
        mov     rdx, [r15 + IO_SINK]
        mov     [rdx], rdi                      // integer argument 1
        ret
END_FUNCTION callgate_broken
