; ---
; rule = ""
; role = "callee"
; declaration = "struct big { long a, b, c; }; struct big f(long a);"
; places = []
; says = "Writes a MEMORY result where rdi points, and returns that address in rax."
; ---
;
; In          rdi   where the result goes
;             rsi   a: the hidden argument is the first, so it comes second
; Out         the result, 24 bytes at rdi; rax   its address
; Changed     rcx, rdx
; Stack        0    return address <- rsp at entry and all the time

%include "callgate.inc"

extern callgate_broken_io

FUNCTION callgate_broken
        mov     rcx, [rel callgate_broken_io]
        mov     rdx, [rcx + IO_SINK]
        mov     [rdx], rsi                      ; integer argument 1, behind the hidden one
        mov     rcx, [rcx + IO_RESULT]
        mov     rax, [rcx]
        mov     [rdi], rax
        mov     rax, [rcx + 8]
        mov     [rdi + 8], rax
        mov     rax, [rcx + 16]
        mov     [rdi + 16], rax
        mov     rax, rdi                        ; the caller need not remember where its result is
        ret
END_FUNCTION callgate_broken
