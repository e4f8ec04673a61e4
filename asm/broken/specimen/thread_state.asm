; ---
; rule = "sysv.process.thread-state"
; places = ["mxcsr"]
; says = "Looks at MXCSR when it has changed it."
; good = "thread_state"
; ---
;
; thread_state, but for the line marked BROKEN.

%include "callgate.inc"

FUNCTION thread_state
        CFI_START
        stmxcsr [rdi]
        fnstcw  [rdi + 4]
        mov     dword [rsp - 4], 0x7FC0         ; toward zero, flush to zero: this routine is there to change them
        ldmxcsr [rsp - 4]
        stmxcsr [rdi]                           ; BROKEN: too late to see what the creator had
        mov     word [rsp - 8], 0x0F7F          ; toward zero
        fldcw   [rsp - 8]
        xor     eax, eax
        ret
        CFI_END
END_FUNCTION thread_state
