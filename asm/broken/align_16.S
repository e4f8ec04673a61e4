// ---
// rule = "sysv.stack.align-16"
// role = "caller"
// declaration = "long f(long a);"
// places = ["rsp"]
// says = "Saves two registers and calls: rsp is 8 off a multiple of 16, and the callee's movaps faults."
// good = "good/caller_long.asm"
// ---
//
// Prototype   void caller(void (*target)(void), const unsigned char *in, unsigned char *out, struct io *io);
// In          rdi   target    rsi   in    rdx   out    rcx   io
// Out         out
// Changed     all volatile registers
// Stack        0    return address <- rsp at entry, a multiple of 16, minus 8
//             -8    rbx            a multiple of 16 again
//            -16    r12            <- rsp before the call: 8 off

#include "callgate.h"

FUNCTION callgate_broken
        push    rbx
        push    r12                             // BROKEN: an even number of pushes wants 8 bytes of padding with it
        mov     rbx, rdx                        // out has to outlive the call: a preserved register
        mov     r12, rdi
        mov     rdi, [rsi]                      // integer argument 1
        call    r12
        mov     [rbx], rax                      // the result
        pop     r12
        pop     rbx
        ret
END_FUNCTION callgate_broken
