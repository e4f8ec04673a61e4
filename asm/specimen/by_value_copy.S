// ---
// rule = "sysv.stack.by-value-copy"
// says = "A caller passes an object by value and keeps it: compiled code changes what it was given, and the object stays."
// ---
//
// by_value_copy: makes an object, passes a copy of it, and adds up the object when the callee is done with the copy.
//
// Prototype   long by_value_copy(void (*f)(struct big value), long start);    struct big: three longs, class MEMORY
// Rules       sysv.stack.by-value-copy, sysv.stack.argument-area-owner
// In          rdi   f
//             rsi   start: the object is {start, start + 1, start + 2}
// Out         rax   the sum of the object
// Changed     what f changes
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//      0         return address                 <- rsp at entry: a multiple of 16, minus 8
//     -8         not used
//    -32         the object, 24 bytes
//    -56         the copy, 24 bytes             <- rsp before the call, a multiple of 16: rsp + 8 for f

#include "callgate.h"

FUNCTION by_value_copy
        CFI_START
        sub     rsp, 56                         // with the return address 64: a multiple of 16
        CFI_ADJUST 56
        mov     [rsp + 24], rsi
        inc     rsi
        mov     [rsp + 32], rsi
        inc     rsi
        mov     [rsp + 40], rsi
        movups  xmm0, [rsp + 24]                // the argument area is f's to write, so the object is not put there itself
        movups  [rsp], xmm0
        mov     rax, [rsp + 40]
        mov     [rsp + 16], rax
        call    rdi
        mov     rax, [rsp + 24]
        add     rax, [rsp + 32]
        add     rax, [rsp + 40]
        add     rsp, 56
        CFI_ADJUST -56
        ret
        CFI_END
END_FUNCTION by_value_copy
