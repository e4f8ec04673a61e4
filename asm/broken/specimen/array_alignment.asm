; ---
; rule = "sysv.layout.big-array-variables"
; places = ["variable-length array"]
; says = "Wants 64 where 16 is promised."
; good = "array_alignment"
; ---
;
; array_alignment, but for the line marked BROKEN.

%include "callgate.inc"

FUNCTION array_alignment
        CFI_START
        mov     rax, -1
        test    dil, 63                         ; BROKEN: no array variable is promised more than 16
        jnz     .out
        pxor    xmm0, xmm0
        pxor    xmm2, xmm2
.block:
        movdqa  xmm1, [rdi]                     ; faults where rdi is no multiple of 16
        psadbw  xmm1, xmm2                      ; sums of eight bytes each
        paddq   xmm0, xmm1
        add     rdi, 16
        dec     rsi
        jnz     .block
        movq    rax, xmm0
        psrldq  xmm0, 8
        movq    rsi, xmm0
        add     rax, rsi
.out:
        ret
        CFI_END
END_FUNCTION array_alignment
