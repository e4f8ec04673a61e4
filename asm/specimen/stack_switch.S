// ---
// rule = "sysv.stack.align-16"
// says = "A function runs on a second stack, entered there as aligned as everywhere, and the first stack is found again."
// ---
//
// stack_switch: calls f on another stack, as coroutines and signal stacks do.
//
// Prototype   long stack_switch(long (*f)(void *argument), void *argument, void *top);
// Rules       sysv.stack.align-16, sysv.preserve.rsp
// In          rdi   f, rsi argument
//             rdx   top: the end of the second stack, of any alignment
// Out         rax   what f returns
// Changed     what f changes
//
// The first stack, high to low addresses, offsets from rsp at entry:
//
//      0         return address                 <- rsp at entry
//     -8         rbx                            <- rbx during the call
//
// The second stack: top rounded down to a multiple of 16 <- rsp before the call

#include "callgate.h"

FUNCTION stack_switch
        CFI_START
        push    rbx
        CFI_PUSH rbx
        mov     rbx, rsp                        // the way back must outlive the call: a preserved register
        CFI_DEF_CFA_REGISTER rbx                // from here an unwinder counts from rbx, so that it finds our caller's stack
        mov     rsp, rdx
        and     rsp, -16                        // whatever top is: at every call rsp is a multiple of 16
        mov     rax, rdi
        mov     rdi, rsi
        call    rax
        mov     rsp, rbx
        CFI_DEF_CFA_REGISTER rsp
        pop     rbx
        CFI_POP rbx
        ret
        CFI_END
END_FUNCTION stack_switch
