// ---
// rule = "sysv.process.syscall"
// says = "A system call with six arguments keeps every register but rax, rcx and r11, and an error is a small negative number."
// ---
//
// system_call: the kernel's answer, errors and all, without errno.
//
// Prototype   long system_call(long number, long a, long b, long c, long d, long e, long f);
// Rules       sysv.process.syscall
// In          rdi number, rsi a, rdx b, rcx c, r8 d, r9 e; f on the stack
// Out         rax   the kernel's answer: -4095 to -1 are errors
// Changed     rcx r11: the kernel's; rdi rsi rdx r10 r8 r9: the arguments, which the kernel leaves as they are
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//     +8         f
//      0         return address                 <- rsp all the time

#include "callgate.h"

FUNCTION system_call
        CFI_START
        mov     rax, rdi                        // the number
        mov     rdi, rsi
        mov     rsi, rdx
        mov     rdx, rcx
        mov     r10, r8                         // not rcx, as of a function: syscall itself writes the return address there,
        mov     r8, r9
        mov     r9, [rsp + 8]
        syscall                                 // and the flags to r11. The stack need not be aligned, nor is it used
        ret
        CFI_END
END_FUNCTION system_call
