; ---
; rule = ""
; role = "callee"
; declaration = "long f(signed char a);"
; places = []
; says = "Extends a char argument itself, whatever its caller left above it."
; ---
;
; In          dil   a
; Out         rax   the result
; Changed     rcx, rdx
; Stack        0    return address <- rsp at entry and all the time

%include "callgate.inc"

extern callgate_broken_io

FUNCTION callgate_broken
        mov     rcx, [rel callgate_broken_io]
        mov     rdx, [rcx + IO_SINK]
        mov     [rdx], dil                      ; integer argument 1, its 8 bits
        movsx   rax, dil
        mov     [rdx + 16], rax                 ; the argument widened
        mov     rcx, [rcx + IO_RESULT]
        mov     rax, [rcx]                      ; an INTEGER result
        ret
END_FUNCTION callgate_broken
