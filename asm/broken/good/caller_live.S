// ---
// rule = ""
// role = "caller"
// declaration = "long f(long a);"
// places = []
// live = 2
// says = "Keeps one value in a preserved register and one in its frame across the call."
// ---
//
// Prototype   void caller(void (*target)(void), const unsigned char *in, unsigned char *out, struct io *io);
// In          rdi   target    rsi   in    rdx   out    rcx   io
// Out         out, io->live_out[0] and [1]
// Changed     all volatile registers
// Stack        0    return address <- rsp at entry
//             -8    rbx
//            -16    r12
//            -24    r13
//            -32    a value kept
//            -40    padding        <- rsp before the call, a multiple of 16

#include "callgate.h"

FUNCTION callgate_broken
        push    rbx
        push    r12
        push    r13
        sub     rsp, 16
        mov     rbx, rdx                        // out and io have to outlive the call: preserved registers
        mov     r12, rcx
        mov     rax, rdi
        mov     rdi, [rsi]                      // integer argument 1
        mov     rdx, [r12 + IO_LIVE]
        mov     r13, [rdx]
        movsd   xmm15, qword ptr [rdx + 8]
        movsd   qword ptr [rsp + 8], xmm15      // above rsp: our frame, which no callee touches
        call    rax
        mov     [rbx], rax                      // the result
        mov     rdx, [r12 + IO_LIVE_OUT]
        mov     [rdx], r13
        movsd   xmm15, qword ptr [rsp + 8]
        movsd   qword ptr [rdx + 8], xmm15
        add     rsp, 16
        pop     r13
        pop     r12
        pop     rbx
        ret
END_FUNCTION callgate_broken
