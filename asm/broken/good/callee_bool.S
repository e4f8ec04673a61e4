// ---
// rule = ""
// role = "callee"
// declaration = "long f(_Bool a);"
// places = []
// says = "Reads a bool argument from its low 8 bits."
// ---
//
// In          dil   a
// Out         rax   the result
// Changed     rcx, rdx
// Stack        0    return address <- rsp at entry and all the time

#include "callgate.h"

FUNCTION callgate_broken
        mov     rcx, [rip + callgate_broken_io]
        mov     rdx, [rcx + IO_SINK]
        mov     [rdx], dil                      // bool argument: 0 or 1 in the low 8 bits
        movzx   eax, dil                        // what is above may be anything
        mov     [rdx + 16], rax                 // the argument widened
        mov     rcx, [rcx + IO_RESULT]
        mov     rax, [rcx]                      // an INTEGER result
        ret
END_FUNCTION callgate_broken
