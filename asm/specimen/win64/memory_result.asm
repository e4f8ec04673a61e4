; ---
; rule = "win64.return.sret"
; says = "A result of another size than 1, 2, 4 or 8: its address is a hidden first argument, and comes back in rax."
; ---
;
; Two routines: memory_result_callee returns a struct of 12 bytes, memory_result_caller calls a function that does.
;
; Prototype   struct odd { int a, b, c; } memory_result_callee(int a, int b);
; Prototype   long long memory_result_caller(struct odd (*f)(int a, int b), int a, int b);
; Rules       win64.return.sret, win64.args.positional

%include "callgate.inc"

; In          rcx   where the result goes: the hidden argument has the first position
;             rdx   a, r8 b: the named ones come one position later
; Out         the result {a, b, a + b} at rcx; rax its address
; Changed     rdx
; The stack: nothing below the return address

FUNCTION memory_result_callee
        CFI_START
        CFI_PROLOGUE_END
        mov     [rcx], edx
        mov     [rcx + 4], r8d
        add     edx, r8d
        mov     [rcx + 8], edx
        mov     rax, rcx                        ; the caller need not remember where its result is
        ret
        CFI_END
END_FUNCTION memory_result_callee

; In          rcx   f, rdx a, r8 b
; Out         rax   the sum of the result's members
; Changed     what f changes
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;      0         return address                 <- rsp at entry: a multiple of 16, minus 8
;     -8         not used
;    -16         result.c
;    -20         result.b
;    -24         result.a
;    -56         shadow space for f             <- rsp before the call: a multiple of 16

FUNCTION memory_result_caller
        CFI_START
        sub     rsp, 56
        CFI_ADJUST 56
        CFI_PROLOGUE_END
        mov     rax, rcx
        lea     rcx, [rsp + 32]                 ; the hidden argument; a in rdx and b in r8 are in their positions
        call    rax
        movsxd  rcx, dword [rax]                ; found through rax: what f returns is its address
        movsxd  rdx, dword [rax + 4]
        add     rcx, rdx
        movsxd  rax, dword [rax + 8]
        add     rax, rcx
        add     rsp, 56
        CFI_ADJUST -56
        ret
        CFI_END
END_FUNCTION memory_result_caller
