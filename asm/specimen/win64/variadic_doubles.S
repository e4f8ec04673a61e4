// ---
// rule = "win64.varargs.float-duplicated"
// says = "A double among the first four arguments of a variadic function is in its vector and in its general register."
// ---
//
// variadic_doubles: passes three doubles in registers and one on the stack to a variadic function.
//
// Prototype   double variadic_doubles(double (*f)(int count, ...));
// Rules       win64.varargs.float-duplicated, win64.args.stack-order
// In          rcx   f
// Out         xmm0  what f returns for (4, 1.0, 2.0, 4.0, 8.0)
// Changed     what f changes
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//      0         return address                 <- rsp at entry: a multiple of 16, minus 8
//     -8         not used
//    -24         8.0, argument 5
//    -56         shadow space for f             <- rsp before the call: a multiple of 16

#include "callgate.h"

FUNCTION variadic_doubles
        CFI_START
        sub     rsp, 56
        CFI_ADJUST 56
        CFI_PROLOGUE_END
        mov     rax, rcx
        mov     ecx, 1
        cvtsi2sd xmm1, ecx                      // argument 2, where a callee with a prototype would look
        movq    rdx, xmm1                       // and where one that stores its homes does: it knows no types
        mov     ecx, 2
        cvtsi2sd xmm2, ecx                      // argument 3
        movq    r8, xmm2
        mov     ecx, 4
        cvtsi2sd xmm3, ecx                      // argument 4
        movq    r9, xmm3
        mov     ecx, 8
        cvtsi2sd xmm4, ecx
        movsd   [rsp + 32], xmm4                // argument 5 is on the stack, once
        mov     ecx, 4                          // argument 1: the count. No register says how many vectors there are
        call    rax
        add     rsp, 56
        CFI_ADJUST -56
        ret
        CFI_END
END_FUNCTION variadic_doubles
