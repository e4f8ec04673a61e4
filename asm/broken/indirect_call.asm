; ---
; rule = "sysv.args.indirect-call"
; role = "caller"
; declaration = "long f(long a);"
; places = ["target"]
; says = "Takes the function pointer for that of a resolver: calls it for an address first, and then the function itself."
; good = "good/caller_long.asm"
; ---
;
; Prototype   void caller(void (*target)(void), const unsigned char *in, unsigned char *out, struct io *io);
; In          rdi   target    rsi   in    rdx   out    rcx   io
; Out         out
; Changed     all volatile registers
; Stack        0    return address <- rsp at entry
;             -8    rbx
;            -16    r12
;            -24    r13            <- rsp before the calls, a multiple of 16

%include "callgate.inc"

FUNCTION callgate_broken
        push    rbx
        push    r12
        push    r13
        mov     rbx, rdx                        ; out, in and target have to outlive a call: preserved registers
        mov     r12, rsi
        mov     r13, rdi
        mov     rdi, [r12]                      ; integer argument 1
        call    r13                             ; BROKEN: this is the function already, and it runs twice
        mov     rdi, [r12]
        call    r13
        mov     [rbx], rax                      ; the result
        pop     r13
        pop     r12
        pop     rbx
        ret
END_FUNCTION callgate_broken
