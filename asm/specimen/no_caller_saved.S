// ---
// rule = "attribute.preserve-most-all"
// says = "A function with no_caller_saved_registers, made for interrupt handlers, changes no register but its result."
// features = ["no-caller-saved-registers"]
// flags = ["-mgeneral-regs-only"]
// ---
//
// no_caller_saved: a remainder, for which the CPU wants rax and rdx.
//
// Prototype   __attribute__((no_caller_saved_registers)) unsigned long no_caller_saved(unsigned long a, unsigned long b);
// Rules       attribute.preserve-most-all
// In          rdi a, rsi b
// Out         rax   a % b
// Changed     arithmetic flags
// Kept        every other register, those of the arguments and the vector registers too
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//      0         return address                 <- rsp at entry: a multiple of 16, minus 8
//     -8         rdx                            <- rsp in the body

#include "callgate.h"

FUNCTION no_caller_saved
        CFI_START
        push    rdx                             // any other function would leave this to its caller
        CFI_PUSH rdx
        mov     rax, rdi
        xor     edx, edx
        div     rsi
        mov     rax, rdx
        pop     rdx
        CFI_POP rdx
        ret
        CFI_END
END_FUNCTION no_caller_saved
