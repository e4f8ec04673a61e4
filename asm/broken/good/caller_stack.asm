; ---
; rule = ""
; role = "caller"
; declaration = "struct s { long a, b, c; }; void f(struct s a, long double b);"
; places = []
; live = 1
; says = "Passes two arguments on the stack and keeps a value in its frame above them."
; ---
;
; Prototype   void caller(void (*target)(void), const unsigned char *in, unsigned char *out, struct io *io);
; In          rdi   target    rsi   in    rdx   out    rcx   io
; Out         io->live_out[0]; there is no result
; Changed     all volatile registers
; Stack        0    return address <- rsp at entry
;             -8    rbx
;            -16    the value kept: our frame, which no callee touches
;            -24    padding
;            -40    b, 16 bytes, aligned to 16: rsp + 40 for the callee
;            -48    a hole, for that alignment
;            -72    a, 24 bytes    <- rsp before the call, a multiple of 16: rsp + 8 for the callee

%include "callgate.inc"

FUNCTION callgate_broken
        push    rbx
        sub     rsp, 64
        mov     rbx, rcx                        ; io has to outlive the call: a preserved register
        mov     rax, [rsi]                      ; larger than two eightbytes: MEMORY
        mov     [rsp], rax
        mov     rax, [rsi + 8]
        mov     [rsp + 8], rax
        mov     rax, [rsi + 16]
        mov     [rsp + 16], rax
        movups  xmm0, [rsi + 32]                ; a long double argument goes to memory, aligned to 16
        movaps  [rsp + 32], xmm0
        mov     rax, [rbx + IO_LIVE]
        mov     rax, [rax]
        mov     [rsp + 56], rax
        call    rdi
        mov     rax, [rsp + 56]
        mov     rdx, [rbx + IO_LIVE_OUT]
        mov     [rdx], rax
        add     rsp, 64
        pop     rbx
        ret
END_FUNCTION callgate_broken
