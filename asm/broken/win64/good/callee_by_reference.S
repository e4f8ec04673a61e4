// ---
// rule = ""
// abi = "win64-ms_abi"
// role = "callee"
// declaration = "struct s { int a, b, c; }; long f(struct s p, long q);"
// places = []
// says = "Reads a struct of 12 bytes through the address that comes in its place, and writes to it: the copy is its own."
// ---
//
// In          rcx   address of p    rdx   q
// Out         rax   the result
// Changed     r8, r9
// Stack        0    return address <- rsp at entry and all the time

#include "callgate.h"

FUNCTION callgate_broken
        mov     r8, [rip + callgate_broken_io]
        mov     r9, [r8 + IO_SINK]
        mov     rax, [rcx]                      // 12 bytes: neither 1, 2, 4 nor 8, so rcx is an address
        mov     [r9], rax
        mov     eax, [rcx + 8]
        mov     [r9 + 8], eax
        mov     [r9 + 16], rdx                  // argument 2: the first took one slot, whatever its size
        mov     dword ptr [rcx], 0
        mov     r8, [r8 + IO_RESULT]
        mov     rax, [r8]                       // an integer result
        ret
END_FUNCTION callgate_broken
