// ---
// rule = "sysv.args.static-chain"
// says = "Assembly calls a nested function of GNU C with the environment of the function around it in r10."
// features = ["nested-functions"]
// ---
//
// nested_function: calls a nested function by its own address, without a trampoline.
//
// Prototype   long nested_function(long (*code)(long), void *chain, long value);
// Rules       sysv.args.static-chain
// In          rdi   code, rsi chain, rdx value
// Out         rax   what the nested function returns
// Changed     what it changes
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//      0         return address                 <- rsp at entry: a multiple of 16, minus 8
//     -8         not used                       <- rsp before the call: a multiple of 16

#include "callgate.h"

FUNCTION nested_function
        CFI_START
        sub     rsp, 8
        CFI_ADJUST 8
        mov     rax, rdi
        mov     r10, rsi                        // the static chain
        mov     rdi, rdx                        // the nested function's first argument, as any function's
        call    rax
        add     rsp, 8
        CFI_ADJUST -8
        ret
        CFI_END
END_FUNCTION nested_function
