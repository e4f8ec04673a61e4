; ---
; rule = ""
; role = "caller"
; declaration = "long double f(long a);"
; places = []
; says = "Takes a long double result off the x87 stack as it stores it."
; ---
;
; Prototype   void caller(void (*target)(void), const unsigned char *in, unsigned char *out, struct io *io);
; In          rdi   target    rsi   in    rdx   out    rcx   io
; Out         out
; Changed     all volatile registers
; Stack        0    return address <- rsp at entry
;             -8    rbx            <- rsp before the call, a multiple of 16

%include "callgate.inc"

FUNCTION callgate_broken
        push    rbx
        mov     rbx, rdx                        ; out has to outlive the call: a preserved register
        mov     rax, rdi
        mov     rdi, [rsi]                      ; integer argument 1
        call    rax
        fstp    tword [rbx]                     ; 10 bytes of 16, the others are padding; the x87 stack is empty again
        pop     rbx
        ret
END_FUNCTION callgate_broken
