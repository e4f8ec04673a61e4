// ---
// rule = "cxx.nontrivial-lifetime"
// role = "callee"
// language = "c++"
// declaration = "struct s { long a; s(const s &); ~s(); }; void f(s p);"
// places = ["rdi"]
// says = "Destroys its parameter, which is for its caller to do."
// good = "good/callee_nontrivial.S"
// ---
//
// Prototype   void f(s *p): the address of a temporary that the caller has made
// In          rdi   p
// Out         the sink, io->log
// Changed     rax rcx rdx
// Stack        0    return address <- rsp at entry

#include "callgate.h"

FUNCTION callgate_broken
        mov     rax, [rip + callgate_broken_io]
        mov     rdx, [rax + IO_SINK]
        mov     rcx, [rdi]                      // the object is where its caller says
        mov     [rdx], rcx
        mov     rax, [rax + IO_LOG]             // BROKEN: the destructor, which the caller will run too
        mov     rcx, [rax + LOG_COUNT]
        inc     qword ptr [rax + LOG_COUNT]
        lea     rcx, [rcx + 2*rcx]
        lea     rcx, [rax + 8*rcx + LOG_EVENTS]
        mov     qword ptr [rcx + EVENT_KIND], 2 // destroyed
        mov     qword ptr [rcx + EVENT_ID], 0
        mov     [rcx + EVENT_AT], rdi
        ret
END_FUNCTION callgate_broken
