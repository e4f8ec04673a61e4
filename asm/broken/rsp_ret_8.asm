; ---
; rule = "sysv.preserve.rsp"
; role = "callee"
; declaration = "long f(long a);"
; places = ["rsp"]
; says = "Returns by ret 8, as if it had to pop an argument: System V callers release their own arguments."
; good = "good/callee_long.asm"
; ---
;
; In          rdi   a
; Out         rax   the result
; Changed     rcx, rdx; and rsp, which is 8 too high at return
; Stack        0    return address <- rsp at entry and all the time

%include "callgate.inc"

extern callgate_broken_io

FUNCTION callgate_broken
        mov     rcx, [rel callgate_broken_io]
        mov     rdx, [rcx + IO_SINK]
        mov     [rdx], rdi                      ; integer argument 1
        mov     rcx, [rcx + IO_RESULT]
        mov     rax, [rcx]                      ; an INTEGER result
        ret     8                               ; BROKEN: the habit of 32-bit stdcall
END_FUNCTION callgate_broken
