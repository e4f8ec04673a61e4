; ---
; rule = ""
; abi = "win64-ms_abi"
; role = "callee"
; declaration = "long f(long a, long b, long c, long d, long e, long g);"
; places = []
; says = "Stores four arguments in their homes, takes two from the stack, and overwrites what is its own."
; ---
;
; In          rcx rdx r8 r9   a to d; e and g on the stack
; Out         rax   the result
; Changed     rcx, rdx
; Stack      +48    g: the argument area
;            +40    e
;            +32    d        \
;            +24    c         | home space: the caller reserved it, and left it empty
;            +16    b         |
;             +8    a        /
;              0    return address <- rsp at entry and all the time

%include "callgate.inc"

extern callgate_broken_io

FUNCTION callgate_broken
        mov     [rsp + 8], rcx
        mov     [rsp + 16], rdx
        mov     [rsp + 24], r8
        mov     [rsp + 32], r9
        mov     rcx, [rel callgate_broken_io]
        mov     rdx, [rcx + IO_SINK]
        mov     rax, [rsp + 8]
        mov     [rdx], rax
        mov     rax, [rsp + 16]
        mov     [rdx + 16], rax
        mov     rax, [rsp + 24]
        mov     [rdx + 32], rax
        mov     rax, [rsp + 32]
        mov     [rdx + 48], rax
        mov     rax, [rsp + 40]                 ; argument 5: above the homes
        mov     [rdx + 64], rax
        mov     rax, [rsp + 48]                 ; argument 6
        mov     [rdx + 80], rax
        mov     qword [rsp + 40], 0             ; an argument is the callee's own variable
        mov     rcx, [rcx + IO_RESULT]
        mov     rax, [rcx]                      ; an integer result
        ret
END_FUNCTION callgate_broken
