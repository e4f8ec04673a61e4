; ---
; rule = ""
; role = "callee"
; declaration = "long f(long a);"
; places = []
; says = "Writes all six preserved registers, and restores each in full."
; ---
;
; In          rdi   a
; Out         rax   the result
; Changed     nothing else
; Stack        0    return address <- rsp at entry
;             -8    rbp            <- rbp in the body
;            -16    rbx
;            -24    r12
;            -32    r13
;            -40    r14
;            -48    r15            <- rsp in the body

%include "callgate.inc"

extern callgate_broken_io

FUNCTION callgate_broken
        push    rbp
        mov     rbp, rsp                        ; after the push: the caller's rbp is safe
        push    rbx                             ; all 64 bits: push knows no other width
        push    r12
        push    r13
        push    r14
        push    r15
        mov     rbx, rdi                        ; integer argument 1
        mov     r12, [rel callgate_broken_io]
        mov     r13, [r12 + IO_SINK]
        mov     [r13], rbx
        mov     r14, [r12 + IO_RESULT]
        mov     r15, [r14]
        mov     rax, r15                        ; an INTEGER result
        pop     r15                             ; last in, first out
        pop     r14
        pop     r13
        pop     r12
        pop     rbx
        pop     rbp
        ret
END_FUNCTION callgate_broken
