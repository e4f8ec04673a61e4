; ---
; rule = ""
; role = "callee"
; declaration = "long f(long a, long b, long c, long d, long e, long g, long h);"
; places = []
; says = "Writes over its own stack argument, and over nothing above it."
; ---
;
; In          rdi a, rsi b, rdx c, rcx d, r8 e, r9 g: the six integer registers; h on the stack
; Out         rax   the result
; Changed     r10, r11
; Stack       +8    h: the argument area
;              0    return address <- rsp at entry and all the time

%include "callgate.inc"

extern callgate_broken_io

FUNCTION callgate_broken
        mov     r10, [rel callgate_broken_io]   ; r10 and r11: volatile, and no argument in them
        mov     r11, [r10 + IO_SINK]
        mov     [r11], rdi
        mov     [r11 + 16], rsi
        mov     [r11 + 32], rdx
        mov     [r11 + 48], rcx
        mov     [r11 + 64], r8
        mov     [r11 + 80], r9
        mov     rax, [rsp + 8]
        mov     [r11 + 96], rax
        mov     qword [rsp + 8], 0              ; an argument is the callee's own variable
        mov     r10, [r10 + IO_RESULT]
        mov     rax, [r10]                      ; an INTEGER result
        ret
END_FUNCTION callgate_broken
