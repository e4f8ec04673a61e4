// ---
// rule = "sysv.return.complex-x87"
// says = "A _Complex long double returns its real part in st0 and its imaginary part in st1."
// features = ["complex"]
// ---
//
// A callee, and a caller that stores both parts.
//
// Prototype   _Complex long double complex_x87_result(long real, long imaginary);
// Prototype   void complex_x87_result_take(_Complex long double (*f)(void), long double out[2]);
// Rules       sysv.return.complex-x87

#include "callgate.h"

// In          rdi   real, rsi imaginary
// Out         st0   the real part, st1 the imaginary part
// Changed     nothing else
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//      0         return address                 <- rsp all the time
//     -8         real
//    -16         imaginary

FUNCTION complex_x87_result
        CFI_START
        mov     [rsp - 16], rsi
        mov     [rsp - 8], rdi
        fild    qword ptr [rsp - 16]            // the imaginary part first: what is pushed next moves it to st1
        fild    qword ptr [rsp - 8]
        ret
        CFI_END
END_FUNCTION complex_x87_result

// In          rdi   f, rsi out
// Out         out   two long doubles, 16 bytes apart, the real part first
// Changed     what f changes
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//      0         return address                 <- rsp at entry: a multiple of 16, minus 8
//     -8         rbx                            <- rsp before the call: a multiple of 16

FUNCTION complex_x87_result_take
        CFI_START
        push    rbx
        CFI_PUSH rbx
        mov     rbx, rsi
        call    rdi
        fstp    tbyte ptr [rbx]                 // pops the real part: the imaginary one is st0 now
        fstp    tbyte ptr [rbx + 16]
        pop     rbx
        CFI_POP rbx
        ret
        CFI_END
END_FUNCTION complex_x87_result_take
