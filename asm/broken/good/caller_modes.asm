; ---
; rule = ""
; role = "caller"
; declaration = "long f(long a);"
; places = []
; says = "Uses DF and MMX before the call, and calls with DF clear and the x87 stack empty."
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
        mov     rcx, rdi
        std
        lodsq                                   ; rax = [rsi], rsi -= 8
        cld
        movq    mm0, rax
        movq    rdi, mm0                        ; integer argument 1
        emms
        call    rcx
        mov     [rbx], rax                      ; the result
        pop     rbx
        ret
END_FUNCTION callgate_broken
