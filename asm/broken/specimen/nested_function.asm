; ---
; rule = "sysv.args.static-chain"
; places = ["r10"]
; says = "Passes the environment in r11."
; good = "nested_function"
; ---
;
; nested_function, but for the line marked BROKEN.

%include "callgate.inc"

FUNCTION nested_function
        CFI_START
        sub     rsp, 8
        CFI_ADJUST 8
        mov     rax, rdi
        mov     r11, rsi                        ; BROKEN: it belongs in r10
        mov     rdi, rdx                        ; the nested function's first argument, as any function's
        call    rax
        add     rsp, 8
        CFI_ADJUST -8
        ret
        CFI_END
END_FUNCTION nested_function
