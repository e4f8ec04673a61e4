// ---
// rule = "cxx.guard-variable"
// says = "A static variable of a function is initialised once: its guard's first byte tells, and __cxa_guard_acquire decides who."
// features = ["exceptions"]
// ---
//
// Three functions of the C++ runtime, and an inline function as assembly has it, beside the compiled one:
//
//       inline long guarded(long n) { static long value = n + 1000; return value; }
//
// Prototype   int __cxa_guard_acquire(long *guard);
// Prototype   void __cxa_guard_release(long *guard);
// Prototype   void __cxa_guard_abort(long *guard);
// Prototype   long guard_variable(long n);
// Rules       cxx.guard-variable, cxx.mangling
//
// The guard, 64 bits: the first byte is 0 before the variable is initialised and 1 after. The others are the runtime's own.
// guard_variable_seen: [0] guard of the last acquire, [1] number of them, [2], [3] the same of release, [4] not 0: some other
// thread is initialising the variable, and will be ready when acquire returns, [5], [6] guard and number of aborts.

#include "callgate.h"

// In          rdi   guard
// Out         eax   1: the caller initialises the variable, then calls release; 0: it is initialised
// Changed     rcx rdi
// The stack: nothing below the return address

FUNCTION __cxa_guard_acquire, hidden
        CFI_START
        mov     rcx, [rip + guard_variable_seen@GOTPCREL]
        mov     [rcx], rdi
        inc     qword ptr [rcx + 8]
        xor     eax, eax
        cmp     byte ptr [rdi], 0               // callers may ask without having looked
        jne     .Linitialised
        cmp     qword ptr [rcx + 32], 0
        jne     .Lother_thread
        mov     eax, 1                          // the first byte stays 0 until release
        mov     rdi, rcx                        // nobody may rely on rdi behind a call
.Linitialised:
        ret
.Lother_thread:
        mov     byte ptr [rdi], 1               // by now it is ready, though it was not when the caller looked
        ret
        CFI_END
END_FUNCTION __cxa_guard_acquire

// In          rdi   n
// Out         rax   value
// Changed     every volatile register
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//      0         return address                 <- rsp at entry: a multiple of 16, minus 8
//     -8         rbx                            <- rsp before a call: a multiple of 16

FUNCTION guard_variable
        CFI_START
        push    rbx
        CFI_PUSH rbx
        lea     rbx, [rdi + 1000]
        mov     rdi, [rip + _ZGVZ7guardedlE5value@GOTPCREL]
        cmp     byte ptr [rdi], 0               // the whole cost from the second time on
        jne     .Lready
        call    __cxa_guard_acquire
        test    eax, eax
        jz      .Lready                         // another thread was faster
        mov     rax, [rip + _ZZ7guardedlE5value@GOTPCREL]
        mov     [rax], rbx
        mov     rdi, [rip + _ZGVZ7guardedlE5value@GOTPCREL]
        call    __cxa_guard_release
.Lready:
        mov     rax, [rip + _ZZ7guardedlE5value@GOTPCREL]
        mov     rax, [rax]
        pop     rbx
        CFI_POP rbx
        ret
        CFI_END
END_FUNCTION guard_variable

// In          rdi   guard
// Out         nothing; the guard's first byte is 1
// Changed     rcx
// The stack: nothing below the return address

FUNCTION __cxa_guard_release, hidden
        CFI_START
        mov     rcx, [rip + guard_variable_seen@GOTPCREL]
        mov     [rcx + 16], rdi
        inc     qword ptr [rcx + 24]
        mov     byte ptr [rdi], 1               // the last thing: who sees it may read the variable
        ret
        CFI_END
END_FUNCTION __cxa_guard_release

// In          rdi   guard
// Out         nothing; the guard's first byte is still 0: whoever comes next tries again
// Changed     rcx
// The stack: nothing below the return address

FUNCTION __cxa_guard_abort, hidden
        CFI_START
        mov     rcx, [rip + guard_variable_seen@GOTPCREL]
        mov     [rcx + 40], rdi
        inc     qword ptr [rcx + 48]
        ret
        CFI_END
END_FUNCTION __cxa_guard_abort

TABLE guard_variable_runtime                    // for the tests, from which hidden functions are hidden
        .quad   __cxa_guard_acquire
        .quad   __cxa_guard_release
END_TABLE guard_variable_runtime

VARIABLE guard_variable_seen, 7
