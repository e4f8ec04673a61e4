; ---
; rule = "sysv.stack.argument-area-owner"
; role = "caller"
; declaration = "struct s { long a, b, c; }; void f(struct s a, long double b);"
; places = ["stack+32"]
; live = 1
; says = "Keeps a value in the hole that alignment leaves between two stack arguments: the area is the callee's."
; good = "good/caller_stack.asm"
; ---
;
; Prototype   void caller(void (*target)(void), const unsigned char *in, unsigned char *out, struct io *io);
; In          rdi   target    rsi   in    rdx   out    rcx   io
; Out         io->live_out[0]; there is no result
; Changed     all volatile registers
; Stack        0    return address <- rsp at entry
;             -8    rbx
;            -24    b, 16 bytes, aligned to 16: rsp + 40 for the callee
;            -32    the hole, and the value kept in it: rsp + 32 for the callee
;            -56    a, 24 bytes    <- rsp before the call, a multiple of 16: rsp + 8 for the callee

%include "callgate.inc"

FUNCTION callgate_broken
        push    rbx
        sub     rsp, 48
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
        mov     [rsp + 24], rax
        call    rdi
        mov     rax, [rsp + 24]                 ; BROKEN: like any local variable, the callee may have changed it
        mov     rdx, [rbx + IO_LIVE_OUT]
        mov     [rdx], rax
        add     rsp, 48
        pop     rbx
        ret
END_FUNCTION callgate_broken
