; ---
; rule = ""
; abi = "win64-ms_abi"
; role = "callee"
; declaration = "double f(long a, double b, long c, double d);"
; places = []
; says = "Takes each argument from the register of its position: two general ones and two vector registers."
; ---
;
; In          rcx   a    xmm1  b    r8   c    xmm3  d
; Out         xmm0  the result
; Changed     rax, rdx
; Stack        0    return address <- rsp at entry and all the time

%include "callgate.inc"

extern callgate_broken_io

FUNCTION callgate_broken
        mov     rax, [rel callgate_broken_io]
        mov     rdx, [rax + IO_SINK]
        mov     [rdx], rcx                      ; argument 1
        movsd   [rdx + 16], xmm1                ; argument 2, hence xmm1: xmm0 is empty
        mov     [rdx + 32], r8                  ; argument 3, hence r8: rdx is empty
        movsd   [rdx + 48], xmm3                ; argument 4
        mov     rax, [rax + IO_RESULT]
        movsd   xmm0, [rax]                     ; a floating result
        ret
END_FUNCTION callgate_broken
