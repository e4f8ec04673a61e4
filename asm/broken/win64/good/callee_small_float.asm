; ---
; rule = ""
; abi = "win64-ms_abi"
; role = "callee"
; declaration = "struct pair { float x, y; }; struct pair f(struct pair p);"
; places = []
; says = "A struct of 8 bytes is an integer of 8 bytes, though made of floats: from rcx, and to rax."
; ---
;
; In          rcx   p
; Out         rax   the result
; Changed     rdx
; Stack        0    return address <- rsp at entry and all the time

%include "callgate.inc"

extern callgate_broken_io

FUNCTION callgate_broken
        mov     rax, [rel callgate_broken_io]
        mov     rdx, [rax + IO_SINK]
        mov     [rdx], rcx                      ; argument 1
        mov     rax, [rax + IO_RESULT]
        mov     rax, [rax]                      ; the result, both floats
        ret
END_FUNCTION callgate_broken
