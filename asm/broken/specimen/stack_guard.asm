; ---
; rule = "sysv.process.stack-guard"
; places = ["fs:0x28"]
; says = "Leaves its own canary to its caller."
; good = "stack_guard"
; ---
;
; stack_guard, but for the line marked BROKEN.

%include "callgate.inc"

; In          rdi   f, rsi argument, rdx canary
; Out         rax   what f returns
; Changed     what f changes; fs:0x28 only while f runs
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;      0         return address                 <- rsp at entry: a multiple of 16, minus 8
;     -8         rbx                            <- rsp before the call: a multiple of 16

FUNCTION stack_guard
        CFI_START
        push    rbx
        CFI_PUSH rbx
        mov     rbx, [fs:0x28]                  ; our callers have this one in their frames
        mov     [fs:0x28], rdx
        mov     rax, rdi
        mov     rdi, rsi
        call    rax
                                                ; BROKEN: the caller's frames hold another
        pop     rbx
        CFI_POP rbx
        ret
        CFI_END
END_FUNCTION stack_guard

; In          rdi   canary
; Out         fs:0x28
; Changed     nothing else
; The stack: nothing below the return address

FUNCTION stack_guard_set
        CFI_START
        mov     [fs:0x28], rdi
        ret
        CFI_END
END_FUNCTION stack_guard_set
