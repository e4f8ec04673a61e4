// ---
// rule = "sysv.stack.caller-frame"
// role = "callee"
// declaration = "long f(long a);"
// places = ["stack+8"]
// says = "Spills rdi right above its return address, where only Windows callers leave room."
// good = "good/callee_stack.asm"
// ---
//
// In          rdi   a
// Out         rax   the result
// Changed     rcx, rdx; and 8 bytes of the caller's frame
// Stack       +8    the caller's frame: there is no stack argument, hence no argument area
//              0    return address <- rsp at entry and all the time

#include "callgate.h"

FUNCTION callgate_broken
        mov     [rsp + 8], rdi                  // BROKEN: Windows has home space there. System V has a red zone: rsp - 8
        mov     rcx, [rip + callgate_broken_io]
        mov     rdx, [rcx + IO_SINK]
        mov     rax, [rsp + 8]
        mov     [rdx], rax                      // integer argument 1
        mov     rcx, [rcx + IO_RESULT]
        mov     rax, [rcx]                      // an INTEGER result
        ret
END_FUNCTION callgate_broken
