// ---
// rule = "sysv.preserve.rsp"
// role = "callee"
// declaration = "long f(long a);"
// places = ["rsp"]
// says = "Restores rbx and goes back to the right address, but pops neither: rsp is 16 too low."
// good = "good/callee_saves.asm"
// ---
//
// In          rdi   a
// Out         rax   the result
// Changed     rcx, rdx; and rsp, which is 16 too low at return
// Stack        0    return address <- rsp at entry
//             -8    rbx            <- rsp in the body, and still at return

#include "callgate.h"

FUNCTION callgate_broken
        push    rbx
        mov     rbx, [rip + callgate_broken_io]
        mov     rdx, [rbx + IO_SINK]
        mov     [rdx], rdi                      // integer argument 1
        mov     rcx, [rbx + IO_RESULT]
        mov     rax, [rcx]                      // an INTEGER result
        mov     rbx, [rsp]
        jmp     qword ptr [rsp + 8]             // BROKEN: pop rbx and ret, without their effect on rsp
END_FUNCTION callgate_broken
