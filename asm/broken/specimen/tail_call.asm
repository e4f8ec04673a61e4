; ---
; rule = "sysv.args.tail-call"
; places = ["stack+8"]
; says = "Leaves the last argument where it came."
; good = "tail_call"
; ---
;
; tail_call, but for the line marked BROKEN.

%include "callgate.inc"

FUNCTION tail_call
        CFI_START
        mov     rax, rdi
        mov     rdi, rsi
        mov     rsi, rdx
        mov     rdx, rcx
        mov     rcx, r8
        mov     r8, r9
        mov     r9, [rsp + 8]                   ; g: f's sixth argument, so in a register
        mov     r11, [rsp + 16]
                                                ; BROKEN: f looks for it where g is
        jmp     rax                             ; rsp + 8 is a multiple of 16, as at our own entry
        CFI_END
END_FUNCTION tail_call
