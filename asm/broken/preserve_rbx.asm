; ---
; rule = "sysv.preserve.rbx"
; role = "callee"
; declaration = "long f(long a);"
; places = ["rbx"]
; says = "Takes rbx for one more scratch register: no push before, no pop after."
; good = "good/callee_saves.asm"
; ---
;
; In          rdi   a
; Out         rax   the result
; Changed     rcx, rdx; and rbx, which is the caller's
; Stack       0     return address <- rsp at entry and all the time

%include "callgate.inc"

extern callgate_broken_io

FUNCTION callgate_broken
        mov     rcx, [rel callgate_broken_io]
        mov     rdx, [rcx + IO_SINK]
        mov     [rdx], rdi                      ; integer argument 1
        mov     rbx, [rcx + IO_RESULT]          ; BROKEN: rcx, dead from here on, would have done
        mov     rax, [rbx]                      ; an INTEGER result
        ret
END_FUNCTION callgate_broken
