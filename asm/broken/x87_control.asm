; ---
; rule = "sysv.preserve.x87-control"
; role = "callee"
; declaration = "long f(long a);"
; places = ["x87 control word"]
; says = "Sets the x87 unit to double precision and leaves it there: the caller's long double shrinks to 53 bits."
; good = "good/callee_float_modes.S"
; ---
;
; In          rdi   a
; Out         rax   the result
; Changed     rcx, rdx; and the x87 control word, which is the caller's
; Stack        0    return address <- rsp at entry and all the time
;             -8    control word, 2 bytes: the red zone of a function that calls nothing

%include "callgate.inc"

extern callgate_broken_io

FUNCTION callgate_broken
        mov     rcx, [rel callgate_broken_io]
        mov     rdx, [rcx + IO_SINK]
        mov     [rdx], rdi                      ; integer argument 1
        mov     rcx, [rcx + IO_RESULT]
        mov     rax, [rcx]                      ; an INTEGER result
        fnstcw  [rsp - 8]
        and     word [rsp - 8], ~0x0100         ; precision control: 3, 64 bits, becomes 2, 53 bits
        fldcw   [rsp - 8]                       ; BROKEN: rounding and precision are preserved, as rbx is
        ret
END_FUNCTION callgate_broken
