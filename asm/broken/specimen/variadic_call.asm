; ---
; rule = "sysv.varargs.callee-accepts-any-bound"
; places = ["al"]
; says = "Says that no vector register is used."
; good = "variadic_call"
; ---
;
; variadic_call, but for the line marked BROKEN.

%include "callgate.inc"

FUNCTION variadic_call
        CFI_START
        sub     rsp, 8                          ; the callee stores xmm0-7 with movaps, at addresses it derives from rsp
        CFI_ADJUST 8
        mov     r11, rdi
        mov     eax, 1
        cvtsi2sd xmm0, eax                      ; vector argument 1
        mov     eax, 2
        cvtsi2sd xmm1, eax                      ; vector argument 2
        mov     eax, 4
        cvtsi2sd xmm2, eax                      ; vector argument 3
        mov     edi, 3                          ; integer argument 1: the count
        xor     eax, eax                        ; BROKEN: 0 is below the exact number, 3
        call    r11
        add     rsp, 8
        CFI_ADJUST -8
        ret
        CFI_END
END_FUNCTION variadic_call
