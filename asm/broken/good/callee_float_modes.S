// ---
// rule = ""
// role = "callee"
// declaration = "long f(long a);"
// places = []
// says = "Changes MXCSR and the x87 control word for itself and restores their control bits; status bits stay raised."
// ---
//
// In          rdi   a
// Out         rax   the result
// Changed     rcx, rdx, xmm0, xmm1, MXCSR's and the x87 unit's status bits
// Stack        0    return address <- rsp at entry and all the time
//             -8    the caller's MXCSR, 4 bytes
//            -12    the caller's x87 control word, 2 bytes
//            -16    our MXCSR
//            -20    our x87 control word

#include "callgate.h"

FUNCTION callgate_broken
        stmxcsr [rsp - 8]
        fnstcw  [rsp - 12]
        mov     dword ptr [rsp - 16], 0xDFC0    // FTZ, DAZ, round up, all masked
        mov     word ptr [rsp - 20], 0x0A7F     // double precision, round up, all masked
        ldmxcsr [rsp - 16]
        fldcw   [rsp - 20]

        mov     rcx, [rip + callgate_broken_io]
        mov     rdx, [rcx + IO_SINK]
        mov     [rdx], rdi                      // integer argument 1
        mov     eax, 1
        cvtsi2sd xmm0, eax
        mov     eax, 3
        cvtsi2sd xmm1, eax
        divsd   xmm0, xmm1                      // 1/3 is inexact: raises a status bit, and status is not preserved
        fld1
        fldpi
        fdivp
        fstp    st(0)                           // what was pushed is popped
        mov     rcx, [rcx + IO_RESULT]
        mov     rax, [rcx]                      // an INTEGER result

        stmxcsr [rsp - 16]
        mov     edx, [rsp - 16]
        and     edx, 0x3F                       // the status bits raised so far
        or      [rsp - 8], edx
        ldmxcsr [rsp - 8]                       // with the caller's control bits
        fldcw   [rsp - 12]
        ret
END_FUNCTION callgate_broken
