// ---
// rule = ""
// role = "callee"
// declaration = "long f(long a);"
// places = []
// says = "Sets DF for a string instruction that runs downward, and clears it again."
// ---
//
// In          rdi   a
// Out         rax   the result
// Changed     rcx, rdi
// Stack        0    return address <- rsp at entry and all the time

#include "callgate.h"

FUNCTION callgate_broken
        mov     rcx, [rip + callgate_broken_io]
        mov     rax, rdi                        // integer argument 1
        mov     rdi, [rcx + IO_SINK]
        std
        stosq
        cld                                     // every caller may rely on it
        mov     rcx, [rcx + IO_RESULT]
        mov     rax, [rcx]                      // an INTEGER result
        ret
END_FUNCTION callgate_broken
