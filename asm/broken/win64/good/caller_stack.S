// ---
// rule = ""
// abi = "win64-ms_abi"
// role = "caller"
// declaration = "void f(long a, long b, long c, long d, long e, long g);"
// places = []
// says = "Passes the fifth and the sixth argument on the stack, above the shadow space."
// ---
//
// Prototype   void caller(void (*target)(void), const unsigned char *in, unsigned char *out, struct io *io);
//
// In          rcx   target    rdx   in
// Out         nothing
// Changed     all volatile registers
// Stack        0    return address <- rsp at entry, a multiple of 16, minus 8
//             -8    padding
//            -16    g: rsp + 48 for the callee
//            -24    e: rsp + 40 for the callee
//            -56    shadow space   <- rsp before the call, a multiple of 16

#include "callgate.h"

FUNCTION callgate_broken
        sub     rsp, 56
        mov     rax, rcx
        mov     r10, rdx
        mov     r11, [r10 + 64]
        mov     [rsp + 32], r11                 // argument 5
        mov     r11, [r10 + 80]
        mov     [rsp + 40], r11                 // argument 6
        mov     rcx, [r10]
        mov     rdx, [r10 + 16]
        mov     r8, [r10 + 32]
        mov     r9, [r10 + 48]
        call    rax
        add     rsp, 56
        ret
END_FUNCTION callgate_broken
