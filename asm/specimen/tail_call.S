// ---
// rule = "sysv.args.tail-call"
// says = "A function ends in a jump: the next one finds the frame that a call would have made, and returns for both."
// ---
//
// tail_call: calls f with all arguments but itself, one place further to the front.
//
// Prototype   long tail_call(long (*f)(long, long, long, long, long, long, long),
// Prototype                  long a, long b, long c, long d, long e, long g, long h);
// Rules       sysv.args.tail-call
// In          rdi f, rsi a, rdx b, rcx c, r8 d, r9 e; g and h on the stack
// Out         rax   what f(a, b, c, d, e, g, h) returns
// Changed     its own argument area, which is as large as f's has to be; what f changes
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//    +16         h                              \ our argument area, then f's: h moves down to its only slot
//     +8         g                              /
//      0         return address                 <- rsp at entry, and at f's: f returns to our caller

#include "callgate.h"

FUNCTION tail_call
        CFI_START
        mov     rax, rdi
        mov     rdi, rsi
        mov     rsi, rdx
        mov     rdx, rcx
        mov     rcx, r8
        mov     r8, r9
        mov     r9, [rsp + 8]                   // g: f's sixth argument, so in a register
        mov     r11, [rsp + 16]
        mov     [rsp + 8], r11                  // h: f's seventh, so where g was. The argument area is the callee's
        jmp     rax                             // rsp + 8 is a multiple of 16, as at our own entry
        CFI_END
END_FUNCTION tail_call
