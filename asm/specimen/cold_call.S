// ---
// rule = "attribute.preserve-most-all"
// says = "Functions with preserve_most and preserve_all leave their callers the registers that any other function may change."
// features = ["preserve-most"]
// ---
//
// Two functions for a path that is seldom taken: where it is not, nothing has to be saved for it. Both call a function that
// has no such attribute, and answer for what that one changes.
//
// Prototype   __attribute__((preserve_most)) long cold_call_most(long (*f)(long), long x);
// Prototype   __attribute__((preserve_all)) long cold_call_all(long (*f)(long), long x);
// Rules       attribute.preserve-most-all

#include "callgate.h"

// In          rdi f, rsi x
// Out         rax   f(x) + 1
// Changed     r11, vector registers: what f changes of them
// Kept        all general registers but rax, the result, and r11
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//      0         return address                 <- rsp at entry: a multiple of 16, minus 8
//     -8         rcx
//    -16         rdx
//    -24         rsi
//    -32         rdi
//    -40         r8
//    -48         r9
//    -56         r10                            <- rsp before the call: a multiple of 16

FUNCTION cold_call_most
        CFI_START
        push    rcx                             // what f may change: rax, rcx, rdx, rsi, rdi, r8 to r11
        CFI_PUSH rcx
        push    rdx
        CFI_PUSH rdx
        push    rsi                             // the registers of the arguments are kept too
        CFI_PUSH rsi
        push    rdi
        CFI_PUSH rdi
        push    r8
        CFI_PUSH r8
        push    r9
        CFI_PUSH r9
        push    r10
        CFI_PUSH r10
        mov     rax, rdi
        mov     rdi, rsi
        call    rax
        inc     rax
        pop     r10
        CFI_POP r10
        pop     r9
        CFI_POP r9
        pop     r8
        CFI_POP r8
        pop     rdi
        CFI_POP rdi
        pop     rsi
        CFI_POP rsi
        pop     rdx
        CFI_POP rdx
        pop     rcx
        CFI_POP rcx
        ret
        CFI_END
END_FUNCTION cold_call_most

// In          rdi f, rsi x
// Out         rax   f(x) + 1
// Changed     r11
// Kept        all general registers but rax, the result, and r11; xmm0-15
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//      0         return address                 <- rsp at entry: a multiple of 16, minus 8
//     -8 ... -56 rcx rdx rsi rdi r8 r9 r10
//   -312 ... -57 xmm0-15, 16 bytes each, xmm0 lowest     <- rsp before the call: a multiple of 16

FUNCTION cold_call_all
        CFI_START
        push    rcx
        CFI_PUSH rcx
        push    rdx
        CFI_PUSH rdx
        push    rsi
        CFI_PUSH rsi
        push    rdi
        CFI_PUSH rdi
        push    r8
        CFI_PUSH r8
        push    r9
        CFI_PUSH r9
        push    r10
        CFI_PUSH r10
        sub     rsp, 256
        CFI_ADJUST 256
        movaps  [rsp], xmm0                     // f may change them all
        CFI_SAVE_VECTOR xmm0, 0
        movaps  [rsp + 16], xmm1
        CFI_SAVE_VECTOR xmm1, 16
        movaps  [rsp + 32], xmm2
        CFI_SAVE_VECTOR xmm2, 32
        movaps  [rsp + 48], xmm3
        CFI_SAVE_VECTOR xmm3, 48
        movaps  [rsp + 64], xmm4
        CFI_SAVE_VECTOR xmm4, 64
        movaps  [rsp + 80], xmm5
        CFI_SAVE_VECTOR xmm5, 80
        movaps  [rsp + 96], xmm6
        CFI_SAVE_VECTOR xmm6, 96
        movaps  [rsp + 112], xmm7
        CFI_SAVE_VECTOR xmm7, 112
        movaps  [rsp + 128], xmm8
        CFI_SAVE_VECTOR xmm8, 128
        movaps  [rsp + 144], xmm9
        CFI_SAVE_VECTOR xmm9, 144
        movaps  [rsp + 160], xmm10
        CFI_SAVE_VECTOR xmm10, 160
        movaps  [rsp + 176], xmm11
        CFI_SAVE_VECTOR xmm11, 176
        movaps  [rsp + 192], xmm12
        CFI_SAVE_VECTOR xmm12, 192
        movaps  [rsp + 208], xmm13
        CFI_SAVE_VECTOR xmm13, 208
        movaps  [rsp + 224], xmm14
        CFI_SAVE_VECTOR xmm14, 224
        movaps  [rsp + 240], xmm15
        CFI_SAVE_VECTOR xmm15, 240
        mov     rax, rdi
        mov     rdi, rsi
        call    rax
        inc     rax
        movaps  xmm0, [rsp]
        movaps  xmm1, [rsp + 16]
        movaps  xmm2, [rsp + 32]
        movaps  xmm3, [rsp + 48]
        movaps  xmm4, [rsp + 64]
        movaps  xmm5, [rsp + 80]
        movaps  xmm6, [rsp + 96]
        movaps  xmm7, [rsp + 112]
        movaps  xmm8, [rsp + 128]
        movaps  xmm9, [rsp + 144]
        movaps  xmm10, [rsp + 160]
        movaps  xmm11, [rsp + 176]
        movaps  xmm12, [rsp + 192]
        movaps  xmm13, [rsp + 208]
        movaps  xmm14, [rsp + 224]
        movaps  xmm15, [rsp + 240]
        add     rsp, 256
        CFI_ADJUST -256
        pop     r10
        CFI_POP r10
        pop     r9
        CFI_POP r9
        pop     r8
        CFI_POP r8
        pop     rdi
        CFI_POP rdi
        pop     rsi
        CFI_POP rsi
        pop     rdx
        CFI_POP rdx
        pop     rcx
        CFI_POP rcx
        ret
        CFI_END
END_FUNCTION cold_call_all
