; ---
; rule = "sysv.preserve.x87-mode"
; role = "caller"
; declaration = "long f(long a);"
; places = ["x87 stack"]
; says = "Moves its argument through mm0 and calls without emms: the callee's x87 code finds a full stack."
; good = "good/caller_modes.asm"
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
        movq    mm0, [rsi]
        movq    rdi, mm0                        ; integer argument 1
        call    rax                             ; BROKEN: emms first; after the call it is too late
        mov     [rbx], rax                      ; the result
        emms
        pop     rbx
        ret
END_FUNCTION callgate_broken
