// ---
// rule = "sysv.preserve.mxcsr-control"
// role = "callee"
// declaration = "long f(long a);"
// places = ["mxcsr"]
// says = "Turns flush-to-zero and denormals-are-zero on for its own speed, and leaves them on."
// good = "good/callee_float_modes.S"
// ---
//
// In          rdi   a
// Out         rax   the result
// Changed     rcx, rdx; and MXCSR's control bits, which are the caller's
// Stack        0    return address <- rsp at entry and all the time
//             -8    MXCSR, 4 bytes: the red zone of a function that calls nothing

#include "callgate.h"

FUNCTION callgate_broken
        mov     rcx, [rip + callgate_broken_io]
        mov     rdx, [rcx + IO_SINK]
        mov     [rdx], rdi                      // integer argument 1
        mov     rcx, [rcx + IO_RESULT]
        mov     rax, [rcx]                      // an INTEGER result
        stmxcsr [rsp - 8]
        or      dword ptr [rsp - 8], 0x8040     // FTZ and DAZ
        ldmxcsr [rsp - 8]                       // BROKEN: every later computation of the caller's changes its meaning
        ret
END_FUNCTION callgate_broken
