; ---
; rule = "sysv.return.mixed"
; says = "A struct of an INTEGER and an SSE eightbyte returns in rax and xmm0, in whichever order they lie in memory."
; ---
;
; Two callees and two callers, one of each for struct {long, double} and for struct {double, long}.
;
; Prototype   struct ld { long i; double d; } mixed_result_ld(long i, double d);
; Prototype   struct dl { double d; long i; } mixed_result_dl(long i, double d);
; Prototype   void mixed_result_take_ld(struct ld (*f)(void), struct ld *out);
; Prototype   void mixed_result_take_dl(struct dl (*f)(void), struct dl *out);
; Rules       sysv.return.mixed

%include "callgate.inc"

; In          rdi   i, xmm0 d
; Out         rax   the first eightbyte: the first INTEGER one; xmm0 the second: the first SSE one
; Changed     nothing else
; The stack: nothing below the return address

FUNCTION mixed_result_ld
        CFI_START
        mov     rax, rdi
        addsd   xmm0, xmm0                      ; twice d
        ret
        CFI_END
END_FUNCTION mixed_result_ld

; The same registers: each class has its own sequence, rax rdx and xmm0 xmm1, and takes the next of its own.

FUNCTION mixed_result_dl
        CFI_START
        lea     rax, [rdi + 1]
        addsd   xmm0, xmm0
        ret
        CFI_END
END_FUNCTION mixed_result_dl

; In          rdi   f, rsi out
; Out         *out  the result of f
; Changed     what f changes
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;      0         return address                 <- rsp at entry: a multiple of 16, minus 8
;     -8         rbx                            <- rsp before the call: a multiple of 16

FUNCTION mixed_result_take_ld
        CFI_START
        push    rbx
        CFI_PUSH rbx
        mov     rbx, rsi                        ; out has to outlive the call
        call    rdi
        mov     [rbx], rax
        movsd   [rbx + 8], xmm0
        pop     rbx
        CFI_POP rbx
        ret
        CFI_END
END_FUNCTION mixed_result_take_ld

FUNCTION mixed_result_take_dl
        CFI_START
        push    rbx
        CFI_PUSH rbx
        mov     rbx, rsi
        call    rdi
        movsd   [rbx], xmm0
        mov     [rbx + 8], rax
        pop     rbx
        CFI_POP rbx
        ret
        CFI_END
END_FUNCTION mixed_result_take_dl
