; ---
; rule = ""
; role = "callee"
; declaration = "__m256 f(long a);"
; places = []
; isa = "avx"
; says = "Returns a __m256 in the whole of ymm0, and leaves its upper half alone."
; ---
;
; In          rdi   a
; Out         ymm0  the result
; Changed     rcx, rdx
; Stack        0    return address <- rsp at entry and all the time

%include "callgate.inc"

extern callgate_broken_io

FUNCTION callgate_broken
        mov     rcx, [rel callgate_broken_io]
        mov     rdx, [rcx + IO_SINK]
        mov     [rdx], rdi                      ; integer argument 1
        mov     rcx, [rcx + IO_RESULT]
        vmovups ymm0, [rcx]                     ; an SSE,SSEUP,SSEUP,SSEUP result
        ret
END_FUNCTION callgate_broken
