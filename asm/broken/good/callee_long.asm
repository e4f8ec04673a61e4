; ---
; rule = ""
; role = "callee"
; declaration = "long f(long a);"
; places = []
; says = "The least that a callee can do: it reads a register, writes volatile ones, and returns."
; ---
;
; In          rdi   a
; Out         rax   the result
; Changed     rcx, rdx
; Stack        0    return address <- rsp at entry and all the time

%include "callgate.inc"

extern callgate_broken_io

FUNCTION callgate_broken
        mov     rcx, [rel callgate_broken_io]
        mov     rdx, [rcx + IO_SINK]
        mov     [rdx], rdi                      ; integer argument 1
        mov     rcx, [rcx + IO_RESULT]
        mov     rax, [rcx]                      ; an INTEGER result
        ret                                     ; pops the return address: rsp at entry plus 8
END_FUNCTION callgate_broken
