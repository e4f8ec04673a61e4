// ---
// rule = "sysv.args.narrow-extension"
// role = "caller"
// declaration = "long f(signed char a);"
// places = ["rdi"]
// says = "Passes a char in dil and leaves what was above it: the text allows that, LLVM's callees do not."
// good = "good/caller_char.S"
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
        mov     edi, 0x5A5A5A5A                 // whatever was in the register before
        mov     dil, [rsi]                      // BROKEN: movsx edi, byte ptr [rsi]
        call    rax
        mov     [rbx], rax                      // the result
        pop     rbx
        ret
END_FUNCTION callgate_broken
