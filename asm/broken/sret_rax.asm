; ---
; rule = "sysv.return.sret-rax"
; role = "callee"
; declaration = "struct big { long a, b, c; }; struct big f(long a);"
; places = ["rax"]
; says = "Writes a MEMORY result where rdi points, and returns without putting that address in rax."
; good = "good/callee_sret.asm"
; ---
;
; In          rdi   where the result goes
;             rsi   a: the hidden argument is the first, so it comes second
; Out         the result, 24 bytes at rdi; rax should be rdi
; Changed     rcx, rdx; and rax, which holds the result's last eightbyte
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
        ret                                     ; BROKEN: mov rax, rdi first. A caller may read the result through rax
END_FUNCTION callgate_broken
