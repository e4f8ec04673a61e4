// ---
// rule = "sysv.return.x87"
// role = "caller"
// declaration = "long double f(long a);"
// places = ["x87 stack"]
// says = "Stores the long double that st0 returned and leaves it there: taking it off the x87 stack is the caller's part."
// good = "good/caller_x87.asm"
// ---
//
// Prototype   void caller(void (*target)(void), const unsigned char *in, unsigned char *out, struct io *io);
// In          rdi   target    rsi   in    rdx   out    rcx   io
// Out         out
// Changed     all volatile registers; and the x87 stack, which is one deep at return
// Stack        0    return address <- rsp at entry
//             -8    rbx            <- rsp before the call, a multiple of 16

#include "callgate.h"

FUNCTION callgate_broken
        push    rbx
        mov     rbx, rdx                        // out has to outlive the call: a preserved register
        mov     rax, rdi
        mov     rdi, [rsi]                      // integer argument 1
        call    rax
        fld     st(0)                           // BROKEN: fstp alone. What it stores here is a copy
        fstp    tbyte ptr [rbx]                 // 10 bytes of 16, the others are padding
        pop     rbx
        ret
END_FUNCTION callgate_broken
