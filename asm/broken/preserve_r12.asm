; ---
; rule = "sysv.preserve.r12"
; role = "callee"
; declaration = "long f(long a);"
; places = ["r12"]
; says = "Saves r12 one instruction too late, so that it restores its own value."
; good = "good/callee_saves.asm"
; ---
;
; In          rdi   a
; Out         rax   the result
; Changed     rcx, rdx; and r12, which is the caller's
; Stack        0    return address <- rsp at entry
;             -8    r12            <- rsp in the body

%include "callgate.inc"

extern callgate_broken_io

FUNCTION callgate_broken
        mov     r12, rdi                        ; BROKEN: belongs under the push, which now saves the argument
        push    r12
        mov     rcx, [rel callgate_broken_io]
        mov     rdx, [rcx + IO_SINK]
        mov     [rdx], r12                      ; integer argument 1
        mov     rcx, [rcx + IO_RESULT]
        mov     rax, [rcx]                      ; an INTEGER result
        pop     r12
        ret
END_FUNCTION callgate_broken
