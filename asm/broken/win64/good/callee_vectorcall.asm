; ---
; rule = ""
; abi = "win64-ms_abi"
; role = "callee"
; declaration = "struct pair { double x, y; }; struct pair __vectorcall f(long a, double b, struct pair c, double d, double e, long g);"
; places = []
; says = "Takes vectors from the register of their position, the members of an aggregate from those left, and returns one in two."
; ---
;
; In          rcx   a    xmm1  b    xmm0, xmm2  c    xmm3  d    xmm4  e
; Out         xmm0, xmm1  the result
; Changed     rax, rdx, xmm0
; Stack      +48    g: the sixth argument. The fifth has its 8 bytes at +40, though it is in a register
;             +8    shadow space
;              0    return address <- rsp at entry and all the time

%include "callgate.inc"

extern callgate_broken_io

FUNCTION callgate_broken
        mov     rax, [rel callgate_broken_io]
        mov     rdx, [rax + IO_SINK]
        mov     [rdx], rcx                      ; argument 1
        movsd   [rdx + 16], xmm1                ; argument 2, hence xmm1
        movsd   [rdx + 32], xmm0                ; the aggregate: its first member in the lowest register left ...
        movsd   [rdx + 40], xmm2                ; ... and its second in the next, for xmm1 is taken
        movsd   [rdx + 48], xmm3                ; argument 4
        movsd   [rdx + 64], xmm4                ; argument 5: __vectorcall has two registers more
        mov     rcx, [rsp + 48]
        mov     [rdx + 80], rcx                 ; argument 6, by position
        mov     rax, [rax + IO_RESULT]
        movsd   xmm0, [rax]                     ; an aggregate of vectors returns in a register each
        movsd   xmm1, [rax + 8]
        ret
END_FUNCTION callgate_broken
