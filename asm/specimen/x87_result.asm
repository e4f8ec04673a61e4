; ---
; rule = "sysv.return.x87"
; says = "A long double returns in st0, and the caller takes it off the x87 stack, used or not."
; ---
;
; A callee and two callers: one stores the result, one throws it away.
;
; Prototype   long double x87_result(long value);
; Prototype   void x87_result_take(long double (*f)(long value), long value, long double *out);
; Prototype   void x87_result_drop(long double (*f)(long value), long value);
; Rules       sysv.return.x87, sysv.preserve.x87-mode

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
        fild    qword [rsp - 8]                 ; pushes: what was an empty stack holds the result alone
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
