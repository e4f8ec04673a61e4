// ---
// rule = "sysv.args.ymm-zmm"
// says = "Eight arguments of 64 bytes travel in the whole of zmm0 to zmm7, the ninth on the stack, aligned to 64."
// isa = "avx512"
// features = ["vector"]
// ---
//
// A callee that adds nine vectors, and a caller that passes nine.
//
// Prototype   __m512 zmm_arguments(__m512 a, ..., __m512 i);
// Prototype   void zmm_arguments_call(__m512 (*f)(__m512 a, ..., __m512 i), const float *in, float *out);
// Rules       sysv.args.ymm-zmm, sysv.stack.align-32-64, sysv.args.vector-stack-align

#include "callgate.h"

// In          zmm0 to zmm7; the ninth at rsp + 8
// Out         zmm0  the sum
// Changed     nothing else
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//     +8         argument 9, 64 bytes, at a multiple of 64
//      0         return address

FUNCTION zmm_arguments
        CFI_START
        vaddps  zmm0, zmm0, zmm1
        vaddps  zmm0, zmm0, zmm2
        vaddps  zmm0, zmm0, zmm3
        vaddps  zmm0, zmm0, zmm4
        vaddps  zmm0, zmm0, zmm5
        vaddps  zmm0, zmm0, zmm6
        vaddps  zmm0, zmm0, zmm7
        vaddps  zmm0, zmm0, [rsp + 8]
        ret
        CFI_END
END_FUNCTION zmm_arguments

// In          rdi   f, rsi in: nine vectors; rdx out
// Out         *out  what f returns
// Changed     what f changes
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//      0         return address                 <- rsp at entry: a multiple of 16, minus 8
//     -8         rbp                            <- rbp in the body
//    -16         rbx
//                a gap that brings the frame to a multiple of 64
//      S         argument 9, 64 bytes          <- rsp before the call: a multiple of 64

FUNCTION zmm_arguments_call
        CFI_START
        push    rbp
        CFI_PUSH rbp
        mov     rbp, rsp                        // rsp goes down by what is not known here: the way back is rbp
        CFI_DEF_CFA_REGISTER rbp
        push    rbx
        CFI_OFFSET rbx, -24
        mov     rbx, rdx                        // out has to outlive the call
        sub     rsp, 64                        // room for the argument in memory
        and     rsp, -64                       // its end is a multiple of 64, and with it its beginning
        vmovups zmm8, [rsi + 512]
        vmovups [rsp], zmm8
        vmovups zmm0, [rsi + 0]
        vmovups zmm1, [rsi + 64]
        vmovups zmm2, [rsi + 128]
        vmovups zmm3, [rsi + 192]
        vmovups zmm4, [rsi + 256]
        vmovups zmm5, [rsi + 320]
        vmovups zmm6, [rsi + 384]
        vmovups zmm7, [rsi + 448]
        call    rdi
        vmovups [rbx], zmm0
        mov     rbx, [rbp - 8]
        CFI_RESTORE rbx
        mov     rsp, rbp
        pop     rbp
        CFI_DEF_CFA rsp, 8
        CFI_RESTORE rbp
        ret
        CFI_END
END_FUNCTION zmm_arguments_call
