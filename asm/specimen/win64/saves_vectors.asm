; ---
; rule = "win64.preserve.xmm6-15"
; also = ["win64.preserve.gpr", "seh.unwind-every-instruction"]
; says = "A frame that saves xmm6-15, rsi and rdi, keeps twelve values in them across a call, and restores them."
; ---
;
; saves_vectors: adds ten doubles and two integers that a call lies between.
;
; Prototype   double saves_vectors(double (*f)(double), const double *values, long long a, long long b);
; Rules       win64.preserve.xmm6-15, win64.preserve.gpr, seh.unwind-every-instruction
; In          rcx f, rdx values: ten of them; r8 a, r9 b
; Out         xmm0  f(values[0]) + values[0] + ... + values[9] + a + b
; Changed     what f changes
; Kept        rsi rdi, which System V gives away; the low 128 bits of xmm6-15
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;      0         return address                 <- rsp at entry: a multiple of 16, minus 8
;     -8         rsi
;    -16         rdi
;    -24         not used
;   -184 ... -25 xmm6-15, 16 bytes each, xmm6 lowest
;   -216         shadow space for f             <- rsp before the call: a multiple of 16

%include "callgate.inc"

FUNCTION saves_vectors
        CFI_START
        push    rsi
        CFI_PUSH rsi
        push    rdi
        CFI_PUSH rdi
        sub     rsp, 200                        ; with the return address and two pushes a multiple of 16
        CFI_ADJUST 200
        movaps  [rsp + 32], xmm6                ; all 128 bits: the caller may have four floats in it
        CFI_SAVE_VECTOR xmm6, 32
        movaps  [rsp + 48], xmm7
        CFI_SAVE_VECTOR xmm7, 48
        movaps  [rsp + 64], xmm8
        CFI_SAVE_VECTOR xmm8, 64
        movaps  [rsp + 80], xmm9
        CFI_SAVE_VECTOR xmm9, 80
        movaps  [rsp + 96], xmm10
        CFI_SAVE_VECTOR xmm10, 96
        movaps  [rsp + 112], xmm11
        CFI_SAVE_VECTOR xmm11, 112
        movaps  [rsp + 128], xmm12
        CFI_SAVE_VECTOR xmm12, 128
        movaps  [rsp + 144], xmm13
        CFI_SAVE_VECTOR xmm13, 144
        movaps  [rsp + 160], xmm14
        CFI_SAVE_VECTOR xmm14, 160
        movaps  [rsp + 176], xmm15
        CFI_SAVE_VECTOR xmm15, 176
        CFI_PROLOGUE_END

        mov     rsi, r8                         ; what has to survive f goes where f must not leave a trace
        mov     rdi, r9
        movsd   xmm6, [rdx]
        movsd   xmm7, [rdx + 8]
        movsd   xmm8, [rdx + 16]
        movsd   xmm9, [rdx + 24]
        movsd   xmm10, [rdx + 32]
        movsd   xmm11, [rdx + 40]
        movsd   xmm12, [rdx + 48]
        movsd   xmm13, [rdx + 56]
        movsd   xmm14, [rdx + 64]
        movsd   xmm15, [rdx + 72]
        movaps  xmm0, xmm6
        call    rcx

        addsd   xmm0, xmm6
        addsd   xmm0, xmm7
        addsd   xmm0, xmm8
        addsd   xmm0, xmm9
        addsd   xmm0, xmm10
        addsd   xmm0, xmm11
        addsd   xmm0, xmm12
        addsd   xmm0, xmm13
        addsd   xmm0, xmm14
        addsd   xmm0, xmm15
        add     rsi, rdi
        cvtsi2sd xmm1, rsi
        addsd   xmm0, xmm1

        movaps  xmm6, [rsp + 32]                ; before the epilogue: an unwinder knows it by its first instruction,
        movaps  xmm7, [rsp + 48]                ; and takes back from there on only add and pop
        movaps  xmm8, [rsp + 64]
        movaps  xmm9, [rsp + 80]
        movaps  xmm10, [rsp + 96]
        movaps  xmm11, [rsp + 112]
        movaps  xmm12, [rsp + 128]
        movaps  xmm13, [rsp + 144]
        movaps  xmm14, [rsp + 160]
        movaps  xmm15, [rsp + 176]
        add     rsp, 200
        CFI_ADJUST -200
        pop     rdi
        CFI_POP rdi
        pop     rsi
        CFI_POP rsi
        ret
        CFI_END
END_FUNCTION saves_vectors
