; ---
; rule = "sysv.stack.red-zone"
; role = "caller"
; declaration = "long f(long a);"
; places = ["stack-24"]
; live = 1
; says = "Keeps a value in its red zone across the call, where the callee's own frame comes to lie."
; good = "good/caller_live.S"
; ---
;
; Prototype   void caller(void (*target)(void), const unsigned char *in, unsigned char *out, struct io *io);
; In          rdi   target    rsi   in    rdx   out    rcx   io
; Out         out, io->live_out[0]
; Changed     all volatile registers
; Stack        0    return address <- rsp at entry
;             -8    rbx
;            -16    r12
;            -24    padding        <- rsp before the call, a multiple of 16
;            -32    return address of the call: rsp at the callee's entry
;            -56    the value kept: 24 below that

%include "callgate.inc"

FUNCTION callgate_broken
        push    rbx
        push    r12
        sub     rsp, 8
        mov     rbx, rdx                        ; out and io have to outlive the call: preserved registers
        mov     r12, rcx
        mov     rax, rdi
        mov     rdi, [rsi]                      ; integer argument 1
        mov     rdx, [r12 + IO_LIVE]
        mov     rdx, [rdx]
        mov     [rsp - 32], rdx                 ; BROKEN: the red zone serves a function until it calls another
        call    rax
        mov     [rbx], rax                      ; the result
        mov     rcx, [rsp - 32]
        mov     rdx, [r12 + IO_LIVE_OUT]
        mov     [rdx], rcx
        add     rsp, 8
        pop     r12
        pop     rbx
        ret
END_FUNCTION callgate_broken
