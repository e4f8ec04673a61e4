// ---
// rule = "attribute.ms-abi-on-linux"
// says = "Calls between the conventions in a Linux process: what a System V function may change is saved, shadow space is made."
// features = ["ms-abi"]
// ---
//
// Two bridges between the conventions: ms_abi_out is called as Windows has it and calls as System V has it, ms_abi_in is
// called as System V has it and calls as Windows has it. ms_abi_sum is a variadic function of Windows' convention.
//
// Prototype   WINDOWS long long ms_abi_out(SYSV long long (*f)(long long, ... six of them), long long a, ... six of them);
// Prototype   SYSV long long ms_abi_in(WINDOWS long long (*f)(long long, ... five of them), long long a, ... five of them);
// Rules       attribute.ms-abi-on-linux

#include "callgate.h"

// In          rcx f, rdx a, r8 b, r9 c; on the stack, from rsp + 40 up: d, e, g
// Out         rax   f(a, b, c, d, e, g)
// Changed     what f changes, and is not kept here
// Kept        rsi rdi and the low 128 bits of xmm6-15: f may change them, whoever calls a Windows function relies on them
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//      0         return address                 <- rsp at entry: a multiple of 16, minus 8
//     -8         rsi
//    -16         rdi
//    -24         not used
//   -184 ... -25 xmm6-15, 16 bytes each, xmm6 lowest     <- rsp before the call: a multiple of 16. No shadow space

FUNCTION ms_abi_out
        CFI_START
        push    rsi
        CFI_PUSH rsi
        push    rdi
        CFI_PUSH rdi
        sub     rsp, 168
        CFI_ADJUST 168
        movaps  [rsp], xmm6                     // System V preserves no vector register
        CFI_SAVE_VECTOR xmm6, 0
        movaps  [rsp + 16], xmm7
        CFI_SAVE_VECTOR xmm7, 16
        movaps  [rsp + 32], xmm8
        CFI_SAVE_VECTOR xmm8, 32
        movaps  [rsp + 48], xmm9
        CFI_SAVE_VECTOR xmm9, 48
        movaps  [rsp + 64], xmm10
        CFI_SAVE_VECTOR xmm10, 64
        movaps  [rsp + 80], xmm11
        CFI_SAVE_VECTOR xmm11, 80
        movaps  [rsp + 96], xmm12
        CFI_SAVE_VECTOR xmm12, 96
        movaps  [rsp + 112], xmm13
        CFI_SAVE_VECTOR xmm13, 112
        movaps  [rsp + 128], xmm14
        CFI_SAVE_VECTOR xmm14, 128
        movaps  [rsp + 144], xmm15
        CFI_SAVE_VECTOR xmm15, 144
        CFI_PROLOGUE_END

        mov     rax, rcx
        mov     rdi, rdx                        // argument 1, from Windows' second position
        mov     rsi, r8                         // argument 2
        mov     rdx, r9                         // argument 3
        mov     rcx, [rsp + 224]                // argument 4: 184 and 40 are 224
        mov     r8, [rsp + 232]                 // argument 5
        mov     r9, [rsp + 240]                 // argument 6
        call    rax

        movaps  xmm6, [rsp]
        movaps  xmm7, [rsp + 16]
        movaps  xmm8, [rsp + 32]
        movaps  xmm9, [rsp + 48]
        movaps  xmm10, [rsp + 64]
        movaps  xmm11, [rsp + 80]
        movaps  xmm12, [rsp + 96]
        movaps  xmm13, [rsp + 112]
        movaps  xmm14, [rsp + 128]
        movaps  xmm15, [rsp + 144]
        add     rsp, 168
        CFI_ADJUST -168
        pop     rdi
        CFI_POP rdi
        pop     rsi
        CFI_POP rsi
        ret
        CFI_END
END_FUNCTION ms_abi_out

// double ms_abi_sum(int n, ...), called as Windows has it: adds n doubles. A va_list of that convention is a pointer.
//
// Prototype   WINDOWS double ms_abi_sum(int n, ...);
// In          ecx n; rdx, r8, r9 and the stack: doubles, of which the first three are in xmm1-3 too
// Out         xmm0  their sum
// Changed     rax rcx; the shadow space
// The stack: nothing below the return address; above it the homes of rcx, rdx, r8 and r9, then the other arguments

FUNCTION ms_abi_sum
        CFI_START
        CFI_PROLOGUE_END
        mov     [rsp + 16], rdx                 // into their homes, below the arguments on the stack
        mov     [rsp + 24], r8
        mov     [rsp + 32], r9
        lea     rax, [rsp + 16]                 // va_start: the va_list is the address of the first unnamed argument
        xorps   xmm0, xmm0
        jmp     .Lcheck
.Lnext:
        addsd   xmm0, [rax]                     // va_arg: from there, and 8 further
        add     rax, 8
        dec     ecx
.Lcheck:
        test    ecx, ecx
        jnz     .Lnext
        ret
        CFI_END
END_FUNCTION ms_abi_sum

// In          rdi f, rsi a, rdx b, rcx c, r8 d, r9 e
// Out         rax   f(a, b, c, d, e)
// Changed     what f changes: less than System V allows
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//      0         return address                 <- rsp at entry: a multiple of 16, minus 8
//     -8         e, argument 5
//    -40         shadow space for f             <- rsp before the call: a multiple of 16

FUNCTION ms_abi_in
        CFI_START
        sub     rsp, 40                         // System V knows no shadow space: it is made here
        CFI_ADJUST 40
        CFI_PROLOGUE_END
        mov     rax, rdi
        mov     [rsp + 32], r9                  // argument 5 has no register
        mov     r9, r8                          // argument 4. From the last to the first: none is overwritten unread
        mov     r8, rcx                         // argument 3
        mov     rcx, rsi                        // argument 1; argument 2 is in rdx both ways
        call    rax
        add     rsp, 40
        CFI_ADJUST -40
        ret
        CFI_END
END_FUNCTION ms_abi_in
