; ---
; rule = "sysv.process.stack-guard"
; says = "The stack protector takes its canary from fs:0x28: a private value there turns up in the frame, and is missed."
; flags = ["-fstack-protector-all"]
; ---
;
; Two routines: one runs a function under another canary, one changes the canary that is there.
;
; Prototype   long stack_guard(long (*f)(void *argument), void *argument, unsigned long canary);
; Prototype   void stack_guard_set(unsigned long canary);
; Rules       sysv.process.stack-guard

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
        mov     [fs:0x28], rbx
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
