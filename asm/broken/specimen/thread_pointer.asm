; ---
; rule = "sysv.preserve.fs-base"
; places = ["fs"]
; says = "Takes the word at fs:8 for the thread pointer."
; good = "thread_pointer"
; ---
;
; thread_pointer, but for the line marked BROKEN.

%include "callgate.inc"

FUNCTION thread_pointer
        CFI_START
        mov     rax, [fs:8]                     ; BROKEN: its own address stands at fs:0
        add     rax, rdi
        ret
        CFI_END
END_FUNCTION thread_pointer
