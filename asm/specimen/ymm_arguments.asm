; ---
; rule = "sysv.args.ymm-zmm"
; says = "Eight arguments of 32 bytes travel in the whole of ymm0 to ymm7, the ninth on the stack, aligned to 32."
; isa = "avx"
; features = ["vector"]
; ---
;
; A callee that adds nine vectors, and a caller that passes nine.
;
; Prototype   __m256 ymm_arguments(__m256 a, ..., __m256 i);
; Prototype   void ymm_arguments_call(__m256 (*f)(__m256 a, ..., __m256 i), const float *in, float *out);
; Rules       sysv.args.ymm-zmm, sysv.stack.align-32-64, sysv.args.vector-stack-align

%include "callgate.inc"

; In          ymm0 to ymm7; the ninth at rsp + 8
; Out         ymm0  the sum
; Changed     nothing else
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;     +8         argument 9, 32 bytes, at a multiple of 32
;      0         return address

FUNCTION ymm_arguments
        CFI_START
        vaddps  ymm0, ymm0, ymm1
        vaddps  ymm0, ymm0, ymm2
        vaddps  ymm0, ymm0, ymm3
        vaddps  ymm0, ymm0, ymm4
        vaddps  ymm0, ymm0, ymm5
        vaddps  ymm0, ymm0, ymm6
        vaddps  ymm0, ymm0, ymm7
        vaddps  ymm0, ymm0, [rsp + 8]
        ret
        CFI_END
END_FUNCTION ymm_arguments

; In          rdi   f, rsi in: nine vectors; rdx out
; Out         *out  what f returns
; Changed     what f changes
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;      0         return address                 <- rsp at entry: a multiple of 16, minus 8
;     -8         rbp                            <- rbp in the body
;    -16         rbx
;                a gap that brings the frame to a multiple of 32
;      S         argument 9, 32 bytes          <- rsp before the call: a multiple of 32

FUNCTION ymm_arguments_call
        CFI_START
        push    rbp
        CFI_PUSH rbp
        mov     rbp, rsp                        ; rsp goes down by what is not known here: the way back is rbp
        CFI_DEF_CFA_REGISTER rbp
        push    rbx
        CFI_OFFSET rbx, -24
        mov     rbx, rdx                        ; out has to outlive the call
        sub     rsp, 32                        ; room for the argument in memory
        and     rsp, -32                       ; its end is a multiple of 32, and with it its beginning
        vmovups ymm8, [rsi + 256]
        vmovups [rsp], ymm8
        vmovups ymm0, [rsi + 0]
        vmovups ymm1, [rsi + 32]
        vmovups ymm2, [rsi + 64]
        vmovups ymm3, [rsi + 96]
        vmovups ymm4, [rsi + 128]
        vmovups ymm5, [rsi + 160]
        vmovups ymm6, [rsi + 192]
        vmovups ymm7, [rsi + 224]
        call    rdi
        vmovups [rbx], ymm0
        mov     rbx, [rbp - 8]
        CFI_RESTORE rbx
        mov     rsp, rbp
        pop     rbp
        CFI_DEF_CFA rsp, 8
        CFI_RESTORE rbp
        ret
        CFI_END
END_FUNCTION ymm_arguments_call
