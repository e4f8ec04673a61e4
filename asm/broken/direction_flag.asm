; ---
; rule = "sysv.preserve.direction-flag"
; role = "callee"
; declaration = "long f(long a);"
; places = ["direction flag"]
; says = "Sets DF for a string instruction that runs downward, and returns with it set."
; good = "good/callee_backward.S"
; ---
;
; In          rdi   a
; Out         rax   the result
; Changed     rcx, rdi; and DF, which is set at return
; Stack        0    return address <- rsp at entry and all the time

%include "callgate.inc"

extern callgate_broken_io

FUNCTION callgate_broken
        mov     rcx, [rel callgate_broken_io]
        mov     rax, rdi                        ; integer argument 1
        mov     rdi, [rcx + IO_SINK]
        std
        stosq
        mov     rcx, [rcx + IO_RESULT]
        mov     rax, [rcx]                      ; an INTEGER result
        ret                                     ; BROKEN: cld first, or the caller's next rep movsb runs backward
END_FUNCTION callgate_broken
