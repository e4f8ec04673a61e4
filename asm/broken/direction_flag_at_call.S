// ---
// rule = "sysv.preserve.direction-flag"
// role = "caller"
// declaration = "long f(long a);"
// places = ["direction flag"]
// says = "Copies downward and calls with DF still set: the callee may rely on string instructions that run upward."
// good = "good/caller_modes.asm"
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
        mov     rcx, rdi
        std
        lodsq                                   // rax = [rsi], rsi -= 8
        mov     rdi, rax                        // integer argument 1
        call    rcx                             // BROKEN: cld first
        mov     [rbx], rax                      // the result
        cld
        pop     rbx
        ret
END_FUNCTION callgate_broken
