// ---
// rule = "sysv.args.bool"
// role = "caller"
// declaration = "_Bool f(long a);"
// places = ["rax"]
// says = "Reads a bool result from all 32 bits of eax: only al is defined."
// good = "good/caller_bool_result.asm"
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
        mov     rdi, [rsi]                      // integer argument 1
        call    rax
        mov     [rbx], al                       // the result: 0 or 1 in the low 8 bits
        mov     eax, eax                        // BROKEN: movzx eax, al, for the bits above are not defined
        mov     [rbx + 16], rax                 // the result widened
        pop     rbx
        ret
END_FUNCTION callgate_broken
