; ---
; rule = ""
; abi = "win64-ms_abi"
; role = "caller"
; declaration = "void f(void);"
; live = 2
; isa = "avx"
; places = []
; says = "Keeps one value in the low half of ymm6 across the call, and one in its frame."
; ---
;
; Prototype   void caller(void (*target)(void), const unsigned char *in, unsigned char *out, struct io *io);
;
; In          rcx   target    r9    io
; Out         io->live_out[0] and [1]
; Changed     all volatile registers
; Stack        0    return address <- rsp at entry, a multiple of 16, minus 8
;             -8    rbx
;            -16    a value kept
;            -24    padding
;            -40    xmm6: the low 128 bits are our caller's, what is above is nobody's
;            -72    shadow space   <- rsp before the call, a multiple of 16

%include "callgate.inc"

FUNCTION callgate_broken
        push    rbx
        sub     rsp, 64
        vmovaps [rsp + 32], xmm6
        mov     rbx, r9                         ; io has to outlive the call: a preserved register
        mov     rax, rcx
        mov     rdx, [rbx + IO_LIVE]
        vmovsd  xmm6, [rdx]
        vmovsd  xmm0, [rdx + 8]
        vmovsd  [rsp + 56], xmm0
        call    rax
        mov     rdx, [rbx + IO_LIVE_OUT]
        vmovsd  [rdx], xmm6
        vmovsd  xmm0, [rsp + 56]
        vmovsd  [rdx + 8], xmm0
        vmovaps xmm6, [rsp + 32]
        add     rsp, 64
        pop     rbx
        ret
END_FUNCTION callgate_broken
