; ---
; rule = "sysv.varargs.callee-accepts-any-bound"
; says = "A variadic function is called with every al from the exact number of vector registers up to 8."
; ---
;
; variadic_call: passes three doubles to a variadic function, and a bound on vector registers of the caller's choice.
;
; Prototype   double variadic_call(double (*f)(int count, ...), unsigned long bound);
; Rules       sysv.varargs.callee-accepts-any-bound, sysv.varargs.al-only
; In          rdi   f
;             rsi   bound: 3 to 8; all but its low byte is junk that f has to ignore
; Out         xmm0  what f returns for (3, 1.0, 2.0, 4.0)
; Changed     what f changes
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;      0         return address                 <- rsp at entry: a multiple of 16, minus 8
;     -8         not used                       <- rsp before the call: a multiple of 16

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
        mov     rax, rsi                        ; al: an upper bound. It does not say how many there are
        call    r11
        add     rsp, 8
        CFI_ADJUST -8
        ret
        CFI_END
END_FUNCTION variadic_call
