; ---
; rule = "sysv.preserve.r14"
; role = "callee"
; declaration = "long f(long a);"
; places = ["r14"]
; says = "Saves r14 in one slot of its frame and restores it from the next."
; good = "good/callee_saves.asm"
; ---
;
; In          rdi   a
; Out         rax   the result
; Changed     rcx, rdx; and r14, which is the caller's
; Stack        0    return address <- rsp at entry
;             -8    a copy of a
;            -16    r14            <- rsp in the body

%include "callgate.inc"

extern callgate_broken_io

FUNCTION callgate_broken
        sub     rsp, 16
        mov     [rsp], r14
        mov     [rsp + 8], rdi                  ; integer argument 1
        mov     r14, [rel callgate_broken_io]
        mov     rdx, [r14 + IO_SINK]
        mov     rcx, [rsp + 8]
        mov     [rdx], rcx
        mov     rcx, [r14 + IO_RESULT]
        mov     rax, [rcx]                      ; an INTEGER result
        mov     r14, [rsp + 8]                  ; BROKEN: r14 was saved at [rsp]
        add     rsp, 16
        ret
END_FUNCTION callgate_broken
