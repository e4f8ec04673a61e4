// ---
// rule = ""
// role = "callee"
// declaration = "_Bool f(long a);"
// places = []
// says = "Returns a bool in al, with junk above it."
// ---
//
// In          rdi   a
// Out         al    the result
// Changed     rcx, rdx
// Stack        0    return address <- rsp at entry and all the time

#include "callgate.h"

FUNCTION callgate_broken
        mov     rcx, [rip + callgate_broken_io]
        mov     rdx, [rcx + IO_SINK]
        mov     [rdx], rdi                      // integer argument 1
        mov     rcx, [rcx + IO_RESULT]
        mov     eax, 0x5A5A5A5A                 // the bits above the low 8 are not defined, so they need no zeros
        mov     al, [rcx]
        ret
END_FUNCTION callgate_broken
