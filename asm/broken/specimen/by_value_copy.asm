; ---
; rule = "sysv.stack.by-value-copy"
; places = ["stack+8"]
; says = "Reads the object where its copy was, as a caller does that makes no copy."
; good = "by_value_copy"
; ---
;
; by_value_copy, but for the lines from the one marked BROKEN.

%include "callgate.inc"

FUNCTION by_value_copy
        CFI_START
        sub     rsp, 56                         ; with the return address 64: a multiple of 16
        CFI_ADJUST 56
        mov     [rsp + 24], rsi
        inc     rsi
        mov     [rsp + 32], rsi
        inc     rsi
        mov     [rsp + 40], rsi
        movups  xmm0, [rsp + 24]                ; the argument area is f's to write, so the object is not put there itself
        movups  [rsp], xmm0
        mov     rax, [rsp + 40]
        mov     [rsp + 16], rax
        call    rdi
        mov     rax, [rsp]                      ; BROKEN: like all of the argument area, these are the callee's to change
        add     rax, [rsp + 8]
        add     rax, [rsp + 16]
        add     rsp, 56
        CFI_ADJUST -56
        ret
        CFI_END
END_FUNCTION by_value_copy
