// ---
// rule = "sysv.args.static-chain"
// says = "A nested callee in assembly finds the variables of the function around it through r10."
// features = ["static-chain"]
// ---
//
// static_chain: adds to a variable of the enclosing function, and returns what it was.
//
// Prototype   long static_chain(long value);    nested: it has a static chain as well
// Rules       sysv.args.static-chain
// In          rdi   value: a static chain takes no argument's register
//             r10   the enclosing function's environment, here a long
// Out         rax   the variable as it was
// Changed     *r10
// The stack: nothing below the return address

#include "callgate.h"

FUNCTION static_chain
        CFI_START
        mov     rax, [r10]                      // r10 is volatile and no argument: free to carry the chain
        add     [r10], rdi
        ret
        CFI_END
END_FUNCTION static_chain
