; ---
; rule = "sysv.stack.align-16"
; places = ["rsp"]
; says = "Trusts that the second stack ends at a multiple of 16."
; good = "stack_switch"
; ---
;
; stack_switch, but for the line marked BROKEN.

%include "callgate.inc"

FUNCTION stack_switch
        CFI_START
        push    rbx
        CFI_PUSH rbx
        mov     rbx, rsp                        ; the way back must outlive the call: a preserved register
        CFI_DEF_CFA_REGISTER rbx                ; from here an unwinder counts from rbx, so that it finds our caller's stack
        mov     rsp, rdx
                                                ; BROKEN: nobody promised that
        mov     rax, rdi
        mov     rdi, rsi
        call    rax
        mov     rsp, rbx
        CFI_DEF_CFA_REGISTER rsp
        pop     rbx
        CFI_POP rbx
        ret
        CFI_END
END_FUNCTION stack_switch
