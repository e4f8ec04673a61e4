; ---
; rule = "sysv.return.x87"
; places = ["st0"]
; says = "Returns a long double in xmm0."
; good = "x87_result"
; ---
;
; x87_result, but for the line marked BROKEN.

%include "callgate.inc"

; In          rdi   value
; Out         st0   the value
; Changed     nothing else
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;      0         return address                 <- rsp all the time
;     -8         value: the x87 unit loads from memory alone; the red zone serves

FUNCTION x87_result
        CFI_START
        mov     [rsp - 8], rdi
        cvtsi2sd xmm0, rdi                      ; BROKEN: st0 holds 0
        fldz
        ret
        CFI_END
END_FUNCTION x87_result

; In          rdi   f, rsi value, rdx out
; Out         *out  10 bytes; the other 6 of a long double are padding
; Changed     what f changes
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;      0         return address                 <- rsp at entry: a multiple of 16, minus 8
;     -8         rbx                            <- rsp before the call: a multiple of 16

FUNCTION x87_result_take
        CFI_START
        push    rbx
        CFI_PUSH rbx
        mov     rbx, rdx
        mov     rax, rdi
        mov     rdi, rsi
        call    rax
        fstp    tword [rbx]                     ; stores and pops: the stack is empty again
        pop     rbx
        CFI_POP rbx
        ret
        CFI_END
END_FUNCTION x87_result_take

; In          rdi   f, rsi value
; Changed     what f changes
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;      0         return address                 <- rsp at entry: a multiple of 16, minus 8
;     -8         not used                       <- rsp before the call: a multiple of 16

FUNCTION x87_result_drop
        CFI_START
        sub     rsp, 8
        CFI_ADJUST 8
        mov     rax, rdi
        mov     rdi, rsi
        call    rax
        fstp    st0                             ; nobody wants it, but eight of them would fill the register stack
        add     rsp, 8
        CFI_ADJUST -8
        ret
        CFI_END
END_FUNCTION x87_result_drop
