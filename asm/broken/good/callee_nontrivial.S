// ---
// rule = ""
// role = "callee"
// language = "c++"
// declaration = "struct s { long a; s(const s &); ~s(); }; void f(s p);"
// places = []
// says = "Reads its parameter through the address, and leaves it for the caller to destroy."
// ---
//
// Prototype   void f(s *p): the address of a temporary that the caller has made
// In          rdi   p
// Out         the sink
// Changed     rax rcx rdx
// Stack        0    return address <- rsp at entry

#include "callgate.h"

FUNCTION callgate_broken
        mov     rax, [rip + callgate_broken_io]
        mov     rdx, [rax + IO_SINK]
        mov     rcx, [rdi]                      // the object is where its caller says
        mov     [rdx], rcx
        ret
END_FUNCTION callgate_broken
