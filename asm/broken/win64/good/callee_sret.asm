; ---
; rule = ""
; abi = "win64-ms_abi"
; role = "callee"
; declaration = "struct big { long a, b, c; }; struct big f(long a);"
; places = []
; says = "Writes a result of 24 bytes where the first slot points, and returns that address in rax."
; ---
;
; In          rcx   where the result goes
;             rdx   a: the hidden argument took the first slot
; Out         the result, 24 bytes at rcx; rax   its address
; Changed     r8, r9
; Stack        0    return address <- rsp at entry and all the time

%include "callgate.inc"

extern callgate_broken_io

FUNCTION callgate_broken
        mov     r8, [rel callgate_broken_io]
        mov     r9, [r8 + IO_SINK]
        mov     [r9], rdx                       ; argument 1, in the second slot
        mov     r8, [r8 + IO_RESULT]
        mov     rax, [r8]
        mov     [rcx], rax
        mov     rax, [r8 + 8]
        mov     [rcx + 8], rax
        mov     rax, [r8 + 16]
        mov     [rcx + 16], rax
        mov     rax, rcx                        ; the caller need not remember where its result is
        ret
END_FUNCTION callgate_broken
