; ---
; rule = ""
; abi = "win64-ms_abi"
; role = "caller"
; declaration = "void f(void);"
; live = 2
; places = []
; says = "Keeps one value in rdi and one in xmm6 across the call: both are preserved here."
; ---
;
; Prototype   void caller(void (*target)(void), const unsigned char *in, unsigned char *out, struct io *io);
;
; In          rcx   target    r9    io
; Out         io->live_out[0] and [1]
; Changed     all volatile registers
; Stack        0    return address <- rsp at entry, a multiple of 16, minus 8
;             -8    rbx
;            -16    rdi
;            -24    padding
;            -40    xmm6: the low 128 bits are our caller's
;            -72    shadow space   <- rsp before the call, a multiple of 16

%include "callgate.inc"

FUNCTION callgate_broken
        push    rbx
        push    rdi
        sub     rsp, 56
        movaps  [rsp + 32], xmm6
        mov     rbx, r9                         ; io has to outlive the call: a preserved register
        mov     rax, rcx
        mov     rdx, [rbx + IO_LIVE]
        mov     rdi, [rdx]
        movsd   xmm6, [rdx + 8]
        call    rax
        mov     rdx, [rbx + IO_LIVE_OUT]
        mov     [rdx], rdi
        movsd   [rdx + 8], xmm6
        movaps  xmm6, [rsp + 32]
        add     rsp, 56
        pop     rdi
        pop     rbx
        ret
END_FUNCTION callgate_broken
