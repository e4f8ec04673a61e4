; ---
; rule = "sysv.return.complex-x87"
; places = ["st0", "st1"]
; says = "Pushes the real part first, which makes it st1."
; good = "complex_x87_result"
; ---
;
; complex_x87_result, but for the line marked BROKEN.

%include "callgate.inc"

; In          rdi   real, rsi imaginary
; Out         st0   the real part, st1 the imaginary part
; Changed     nothing else
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;      0         return address                 <- rsp all the time
;     -8         real
;    -16         imaginary

FUNCTION complex_x87_result
        CFI_START
        mov     [rsp - 16], rsi
        mov     [rsp - 8], rdi
        fild    qword [rsp - 8]                 ; BROKEN: what is pushed first is st1 in the end
        fild    qword [rsp - 16]
        ret
        CFI_END
END_FUNCTION complex_x87_result

; In          rdi   f, rsi out
; Out         out   two long doubles, 16 bytes apart, the real part first
; Changed     what f changes
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;      0         return address                 <- rsp at entry: a multiple of 16, minus 8
;     -8         rbx                            <- rsp before the call: a multiple of 16

FUNCTION complex_x87_result_take
        CFI_START
        push    rbx
        CFI_PUSH rbx
        mov     rbx, rsi
        call    rdi
        fstp    tword [rbx]                     ; pops the real part: the imaginary one is st0 now
        fstp    tword [rbx + 16]
        pop     rbx
        CFI_POP rbx
        ret
        CFI_END
END_FUNCTION complex_x87_result_take
