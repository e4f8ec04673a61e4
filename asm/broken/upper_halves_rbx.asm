; ---
; rule = "sysv.preserve.upper-halves"
; role = "callee"
; declaration = "long f(long a);"
; places = ["rbx"]
; says = "Saves and restores 32 bits of rbx: the upper half comes back as zeros."
; good = "good/callee_saves.asm"
; ---
;
; In          rdi   a
; Out         rax   the result
; Changed     rcx, rdx; and the upper half of rbx, which is the caller's
; Stack        0    return address <- rsp at entry and all the time
;             -8    ebx, 4 bytes: the red zone of a function that calls nothing

%include "callgate.inc"

extern callgate_broken_io

FUNCTION callgate_broken
        mov     [rsp - 8], ebx                  ; BROKEN: enough in 32-bit code, half of a register here
        mov     rbx, [rel callgate_broken_io]
        mov     rdx, [rbx + IO_SINK]
        mov     [rdx], rdi                      ; integer argument 1
        mov     rcx, [rbx + IO_RESULT]
        mov     rax, [rcx]                      ; an INTEGER result
        mov     ebx, [rsp - 8]                  ; a write to ebx clears the upper half of rbx
        ret
END_FUNCTION callgate_broken
