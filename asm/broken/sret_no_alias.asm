; ---
; rule = "sysv.return.sret-no-alias"
; role = "caller"
; declaration = "struct big { long a, b, c; }; struct big f(long a);"
; places = ["rdi"]
; says = "Lets the callee write the result straight into the object it is assigned to, which the callee may be reading."
; good = "good/caller_sret.asm"
; ---
;
; Prototype   void caller(void (*target)(void), const unsigned char *in, unsigned char *out, struct io *io);
; In          rdi   target    rsi   in    rdx   out    rcx   io
; Out         out
; Changed     all volatile registers
; Stack        0    return address <- rsp at entry
;             -8    padding        <- rsp before the call, a multiple of 16

%include "callgate.inc"

FUNCTION callgate_broken
        sub     rsp, 8
        mov     rax, rdi
        mov     rdi, rdx                        ; BROKEN: out is known to others: a temporary first, then a copy
        mov     rsi, [rsi]                      ; integer argument 1, behind the hidden one
        call    rax
        add     rsp, 8
        ret
END_FUNCTION callgate_broken
