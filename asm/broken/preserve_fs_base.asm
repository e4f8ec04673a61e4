; ---
; rule = "sysv.preserve.fs-base"
; role = "callee"
; declaration = "long f(long a);"
; places = ["fs"]
; says = "Takes the word at fs:0 for a place of its own: it is the thread pointer, which every thread variable is found by."
; good = "good/callee_long.asm"
; ---
;
; In          rdi   a
; Out         rax   the result
; Changed     rcx, rdx; and the word at fs:0, which is the C library's
; Stack        0    return address <- rsp at entry and all the time

%include "callgate.inc"

extern callgate_broken_io

FUNCTION callgate_broken
        mov     [fs:0], rdi                     ; BROKEN: thread variables lie below and at offsets that only the linker knows
        mov     rcx, [rel callgate_broken_io]
        mov     rdx, [rcx + IO_SINK]
        mov     [rdx], rdi                      ; integer argument 1
        mov     rcx, [rcx + IO_RESULT]
        mov     rax, [rcx]                      ; an INTEGER result
        ret
END_FUNCTION callgate_broken
