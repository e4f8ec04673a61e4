// ---
// rule = ""
// abi = "win64-ms_abi"
// role = "callee"
// declaration = "long f(long a);"
// places = []
// says = "Changes MXCSR and the x87 control word for itself and restores their control bits; status bits stay raised."
// ---
//
// In          rcx   a
// Out         rax   the result
// Changed     rcx, rdx, xmm0, xmm1, MXCSR's and the x87 unit's status bits
// Stack      +20    our x87 control word          \
//            +16    our MXCSR                      | in the home space, which is the callee's own: below rsp nothing is
//            +12    the caller's x87 control word  | safe, not even in a function that calls nothing
//             +8    the caller's MXCSR            /
//              0    return address <- rsp at entry and all the time

#include "callgate.h"

FUNCTION callgate_broken
        stmxcsr [rsp + 8]
        fnstcw  [rsp + 12]
        mov     dword ptr [rsp + 16], 0xDFC0    // FTZ, DAZ, round up, all masked
        mov     word ptr [rsp + 20], 0x0A7F     // double precision, round up, all masked
        ldmxcsr [rsp + 16]
        fldcw   [rsp + 20]

        mov     r8, [rip + callgate_broken_io]
        mov     rdx, [r8 + IO_SINK]
        mov     [rdx], rcx                      // argument 1
        mov     eax, 1
        cvtsi2sd xmm0, eax
        mov     eax, 3
        cvtsi2sd xmm1, eax
        divsd   xmm0, xmm1                      // 1/3 is inexact: raises a status bit, and status is not preserved
        fld1
        fldpi
        fdivp
        fstp    st(0)                           // what was pushed is popped
        mov     r8, [r8 + IO_RESULT]
        mov     rax, [r8]                       // an integer result

        stmxcsr [rsp + 16]
        mov     edx, [rsp + 16]
        and     edx, 0x3F                       // the status bits raised so far
        or      [rsp + 8], edx
        ldmxcsr [rsp + 8]                       // with the caller's control bits
        fldcw   [rsp + 12]
        ret
END_FUNCTION callgate_broken
