; ---
; rule = ""
; role = "callee"
; declaration = "long f(long a);"
; places = []
; says = "Uses the x87 stack and MMX registers, pops what it pushed, and executes emms before it returns."
; ---
;
; In          rdi   a
; Out         rax   the result
; Changed     rcx, rdx, x87 and MMX data registers
; Stack        0    return address <- rsp at entry and all the time
;             -8    the double that a converts to: the red zone of a function that calls nothing

%include "callgate.inc"

extern callgate_broken_io

FUNCTION callgate_broken
        mov     rcx, [rel callgate_broken_io]
        mov     rdx, [rcx + IO_SINK]
        movq    mm0, rdi                        ; integer argument 1
        movq    [rdx], mm0
        emms                                    ; back to x87 mode, the stack empty
        fild    qword [rdx]
        fstp    qword [rsp - 8]                 ; stores and pops: empty again
        mov     rcx, [rcx + IO_RESULT]
        mov     rax, [rcx]                      ; an INTEGER result
        ret
END_FUNCTION callgate_broken
