// ---
// rule = ""
// abi = "win64-ms_abi"
// role = "caller"
// declaration = "long f();"
// call = "f(2.0)"
// places = []
// says = "Calls without a prototype, and so passes a double in both registers of its slot: the callee may be variadic."
// ---
//
// Prototype   void caller(void (*target)(void), const unsigned char *in, unsigned char *out, struct io *io);
// In          rcx   target    rdx   in    r8    out
// Out         out
// Changed     all volatile registers
// Stack        0    return address <- rsp at entry, a multiple of 16, minus 8
//             -8    rbx
//            -40    shadow space   <- rsp before the call, a multiple of 16

#include "callgate.h"

FUNCTION callgate_broken
        push    rbx
        sub     rsp, 32
        mov     rbx, r8                         // out has to outlive the call: a preserved register
        mov     rax, rcx
        movsd   xmm0, qword ptr [rdx]           // argument 1, for a callee with a parameter of type double
        mov     rcx, [rdx]                      // and for one that stores rcx in its home
        call    rax
        mov     [rbx], rax                      // the result
        add     rsp, 32
        pop     rbx
        ret
END_FUNCTION callgate_broken
