; ---
; rule = "sysv.args.bool"
; role = "caller"
; declaration = "long f(_Bool a);"
; places = ["rdi"]
; says = "Passes a bool that is neither 0 nor 1: a byte of flags, not compared with zero first."
; good = "good/caller_bool.asm"
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
        movzx   edi, byte [rsi]
        or      edi, 2                          ; BROKEN: another flag of the same byte, within the 8 bits that count
        call    rax
        mov     [rbx], rax                      ; the result
        pop     rbx
        ret
END_FUNCTION callgate_broken
