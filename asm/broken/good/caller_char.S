// ---
// rule = ""
// role = "caller"
// declaration = "long f(signed char a);"
// places = []
// says = "Sign-extends a char argument to 32 bits, and no further."
// ---
//
// Prototype   void caller(void (*target)(void), const unsigned char *in, unsigned char *out, struct io *io);
// In          rdi   target    rsi   in    rdx   out    rcx   io
// Out         out
// Changed     all volatile registers
// Stack        0    return address <- rsp at entry
//             -8    rbx            <- rsp before the call, a multiple of 16

#include "callgate.h"

FUNCTION callgate_broken
        push    rbx
        mov     rbx, rdx                        // out has to outlive the call: a preserved register
        mov     rax, rdi
        movsx   edi, byte ptr [rsi]             // integer argument 1: 8 bits by the text, 32 by what LLVM's callees read
        call    rax
        mov     [rbx], rax                      // the result
        pop     rbx
        ret
END_FUNCTION callgate_broken
