// ---
// rule = ""
// role = "callee"
// declaration = "struct s { int a; _Bool b; }; struct s f(long a);"
// places = []
// says = "Returns a struct with a bool in it, and junk in its padding."
// ---
//
// In          rdi   a
// Out         rax   the result: four bytes of int, one of bool, three of padding
// Changed     rcx, rdx
// Stack        0    return address <- rsp at entry and all the time

#include "callgate.h"

FUNCTION callgate_broken
        mov     rcx, [rip + callgate_broken_io]
        mov     rdx, [rcx + IO_SINK]
        mov     [rdx], rdi                      // integer argument 1
        mov     rcx, [rcx + IO_RESULT]
        mov     rax, [rcx]
        mov     edx, 0x5A5A5A
        shl     rdx, 40
        xor     rax, rdx                        // padding is not defined, so it needs no zeros
        ret
END_FUNCTION callgate_broken
