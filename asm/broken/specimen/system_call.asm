; ---
; rule = "sysv.process.syscall"
; places = ["rax", "r10"]
; says = "Passes the fourth argument in rcx, as to a function."
; good = "system_call"
; ---
;
; system_call, but for the line marked BROKEN.

%include "callgate.inc"

FUNCTION system_call
        CFI_START
        mov     rax, rdi                        ; the number
        mov     rdi, rsi
        mov     rsi, rdx
        mov     rdx, rcx
        mov     rcx, r8                         ; BROKEN: it belongs in r10
        mov     r8, r9
        mov     r9, [rsp + 8]
        syscall                                 ; and the flags to r11. The stack need not be aligned, nor is it used
        ret
        CFI_END
END_FUNCTION system_call
