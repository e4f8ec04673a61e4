// ---
// rule = ""
// abi = "win64-ms_abi"
// role = "callee"
// declaration = "long f(long a, ...);"
// call = "f(1, 2L, 3L, 4L, 5.0)"
// places = []
// says = "Stores the slots behind its parameter in their homes, and walks over them as over an array."
// ---
//
// In          rcx   a; rdx r8 r9   what stands for `...`, floating values too; the rest on the stack
// Out         rax   the result
// Changed     rcx, rdx, r10
// Stack      +40    5.0: the argument area
//            +32    r9      \
//            +24    r8       | homes: one array with what is above
//            +16    rdx      |
//             +8    rcx     /
//              0    return address <- rsp at entry and all the time

#include "callgate.h"

FUNCTION callgate_broken
        mov     [rsp + 16], rdx                 // no type is needed: a double would be in rdx as well as in xmm1
        mov     [rsp + 24], r8
        mov     [rsp + 32], r9
        lea     r10, [rsp + 16]                 // va_start: the home behind the last parameter's
        mov     rax, [rip + callgate_broken_io]
        mov     rdx, [rax + IO_SINK]
        mov     [rdx], rcx                      // argument 1, which has a parameter
        mov     rcx, [r10]                      // va_arg: 8 bytes, whatever is in them
        mov     [rdx + 16], rcx
        mov     rcx, [r10 + 8]
        mov     [rdx + 32], rcx
        mov     rcx, [r10 + 16]
        mov     [rdx + 48], rcx
        mov     rcx, [r10 + 24]                 // argument 5: from the homes to the stack without a gap
        mov     [rdx + 64], rcx
        mov     rax, [rax + IO_RESULT]
        mov     rax, [rax]                      // an integer result
        ret
END_FUNCTION callgate_broken
