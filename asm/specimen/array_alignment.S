// ---
// rule = "sysv.layout.big-array-variables"
// says = "An array variable of at least 16 bytes is aligned to 16, so that a loop over it may load aligned vectors."
// ---
//
// array_alignment: adds the bytes of an array, 16 at a time, as a compiler does where it knows the variable.
//
// Prototype   long array_alignment(const unsigned char *array, long blocks);
// Rules       sysv.layout.big-array-variables
// In          rdi   array, rsi blocks of 16 bytes: one at least
// Out         rax   the sum of all bytes; -1 where the array is not aligned: movdqa would fault
// Changed     rsi rdi xmm0-2
// The stack: nothing below the return address

#include "callgate.h"

FUNCTION array_alignment
        CFI_START
        mov     rax, -1
        test    dil, 15
        jnz     .Lout
        pxor    xmm0, xmm0
        pxor    xmm2, xmm2
.Lblock:
        movdqa  xmm1, [rdi]                     // faults where rdi is no multiple of 16
        psadbw  xmm1, xmm2                      // sums of eight bytes each
        paddq   xmm0, xmm1
        add     rdi, 16
        dec     rsi
        jnz     .Lblock
        movq    rax, xmm0
        psrldq  xmm0, 8
        movq    rsi, xmm0
        add     rax, rsi
.Lout:
        ret
        CFI_END
END_FUNCTION array_alignment
