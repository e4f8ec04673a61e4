; ---
; rule = "sysv.preserve.x87-mode"
; role = "callee"
; declaration = "long f(long a);"
; places = ["x87 stack"]
; says = "Loads a number on the x87 stack and never takes it off: after eight such calls, loads make NaNs."
; good = "good/callee_x87_mmx.asm"
; ---
;
; In          rdi   a
; Out         rax   the result
; Changed     rcx, rdx; and the x87 stack, which is one deep at return
; Stack        0    return address <- rsp at entry and all the time
;             -8    the double that a converts to: the red zone of a function that calls nothing

%include "callgate.inc"

extern callgate_broken_io

FUNCTION callgate_broken
        mov     rcx, [rel callgate_broken_io]
        mov     rdx, [rcx + IO_SINK]
        mov     [rdx], rdi                      ; integer argument 1
        fild    qword [rdx]                     ; some use for a number
        fst     qword [rsp - 8]                 ; BROKEN: fstp stores it just the same, and pops
        mov     rcx, [rcx + IO_RESULT]
        mov     rax, [rcx]                      ; an INTEGER result: x87 registers hold none, so all must be empty
        ret
END_FUNCTION callgate_broken
