; ---
; rule = ""
; abi = "win64-ms_abi"
; role = "callee"
; declaration = "long f(long a);"
; places = []
; says = "The least that a callee can do: argument from rcx, result to rax, the stack as it was."
; ---
;
; In          rcx   a
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
        mov     rax, [rax]                      ; an integer result
        ret
END_FUNCTION callgate_broken
