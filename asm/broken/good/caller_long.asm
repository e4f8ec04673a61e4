; ---
; rule = ""
; role = "caller"
; declaration = "long f(long a);"
; places = []
; says = "The least that a caller can do: argument in rdi, rsp aligned, result from rax."
; ---
;
; Prototype   void caller(void (*target)(void), const unsigned char *in, unsigned char *out, struct io *io);
; In          rdi   target    rsi   in    rdx   out    rcx   io
; Out         out
; Changed     all volatile registers
; Stack        0    return address <- rsp at entry, a multiple of 16, minus 8
;             -8    rbx            <- rsp before the call, a multiple of 16

%include "callgate.inc"

FUNCTION callgate_broken
        push    rbx                             ; saves it, and brings rsp to a multiple of 16 as well
        mov     rbx, rdx                        ; out has to outlive the call: a preserved register
        mov     rax, rdi
        mov     rdi, [rsi]                      ; integer argument 1
        call    rax
        mov     [rbx], rax                      ; the result
        pop     rbx
        ret
END_FUNCTION callgate_broken
