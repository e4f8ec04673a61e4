; ---
; rule = ""
; role = "caller"
; declaration = "long f(_Bool a);"
; places = []
; says = "Passes a bool as 0 or 1 in the low 8 bits, with junk above."
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
        mov     edi, 0x5A5A5A5A                 ; the bits above the low 8 are not defined
        cmp     byte [rsi], 0
        setne   dil                             ; 0 or 1
        call    rax
        mov     [rbx], rax                      ; the result
        pop     rbx
        ret
END_FUNCTION callgate_broken
