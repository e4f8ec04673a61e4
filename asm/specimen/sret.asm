; ---
; rule = "sysv.return.sret-argument"
; says = "A result of class MEMORY: its address is a hidden first argument, and comes back in rax."
; ---
;
; Two routines: sret_callee returns a struct of three longs, sret_caller calls a function that does.
;
; Prototype   struct big { long a, b, c; } sret_callee(long a, long b);
; Prototype   long sret_caller(struct big (*f)(long a, long b), long a, long b);
; Rules       sysv.return.sret-argument, sysv.return.sret-rax

%include "callgate.inc"

; In          rdi   where the result goes: the hidden argument
;             rsi   a, rdx b: the named ones come one register later
; Out         the result {a, b, a + b} at rdi; rax its address
; Changed     rsi
; The stack: nothing below the return address

FUNCTION sret_callee
        CFI_START
        mov     [rdi], rsi
        mov     [rdi + 8], rdx
        add     rsi, rdx
        mov     [rdi + 16], rsi
        mov     rax, rdi                        ; the caller need not remember where its result is
        ret
        CFI_END
END_FUNCTION sret_callee

; In          rdi   f, rsi a, rdx b
; Out         rax   the sum of the result's members
; Changed     what f changes
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;      0         return address                 <- rsp at entry: a multiple of 16, minus 8
;     -8         result.c
;    -16         result.b
;    -24         result.a                       <- rsp before the call: a multiple of 16

FUNCTION sret_caller
        CFI_START
        sub     rsp, 24                         ; the caller provides the memory, and aligns rsp by the way
        CFI_ADJUST 24
        mov     rax, rdi
        mov     rdi, rsp                        ; the hidden argument comes first: a in rsi and b in rdx are in place
        call    rax
        mov     rcx, [rax]                      ; found through rax: what f returns is its address
        add     rcx, [rax + 8]
        add     rcx, [rax + 16]
        mov     rax, rcx
        add     rsp, 24
        CFI_ADJUST -24
        ret
        CFI_END
END_FUNCTION sret_caller
