; ---
; rule = "sysv.return.sseup"
; role = "callee"
; declaration = "__m256 f(long a);"
; places = ["ymm0"]
; isa = "avx"
; says = "Clears the upper halves of all vector registers before it returns, the result's own with them."
; good = "good/callee_m256.asm"
; ---
;
; In          rdi   a
; Out         ymm0  the result
; Changed     rcx, rdx, the upper halves of ymm1-15; and that of ymm0, which is the result's
; Stack        0    return address <- rsp at entry and all the time

%include "callgate.inc"

extern callgate_broken_io

FUNCTION callgate_broken
        mov     rcx, [rel callgate_broken_io]
        mov     rdx, [rcx + IO_SINK]
        mov     [rdx], rdi                      ; integer argument 1
        mov     rcx, [rcx + IO_RESULT]
        vmovups ymm0, [rcx]                     ; an SSE,SSEUP,SSEUP,SSEUP result
        vzeroupper                              ; BROKEN: not where a ymm register holds the result
        ret
END_FUNCTION callgate_broken
