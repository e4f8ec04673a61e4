// ---
// rule = "sysv.process.signal-handler-entry"
// says = "A signal handler is entered as a function, wherever the signal came, and the interrupted code notices nothing."
// ---
//
// Two routines: a handler that stores what it is entered with and trashes what a function may, and code to interrupt.
//
// Prototype   void signal_handler(int number, siginfo_t *info, void *context);
// Prototype   long signal_interrupted(void);
// Rules       sysv.process.signal-handler-entry, sysv.stack.red-zone

#include "callgate.h"


// In          edi   number, rsi info, rdx context
// Out         signal_handler_seen: number, info, context, rsp, flags, times entered
// Changed     every volatile general register, xmm0-15
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//      0         return address: of code that asks the kernel to go back  <- rsp at entry: a multiple of 16, minus 8
//     -8         flags

FUNCTION signal_handler
        CFI_START
        pushfq
        CFI_ADJUST 8
        pop     rax                             // as at entry: DF has to be clear
        CFI_ADJUST -8
        lea     rcx, [rip + signal_handler_seen]
        movsxd  rdi, edi                        // an int: the upper half is nobody's
        mov     [rcx], rdi
        mov     [rcx + 8], rsi
        mov     [rcx + 16], rdx
        mov     [rcx + 24], rsp
        mov     [rcx + 32], rax
        inc     qword ptr [rcx + 40]
        mov     rax, -1                         // a function may change these, so a handler may, though the code that it
        mov     rcx, rax                        // interrupts relies on every one of them
        mov     rdx, rax
        mov     rsi, rax
        mov     rdi, rax
        mov     r8, rax
        mov     r9, rax
        mov     r10, rax
        mov     r11, rax
.irp n, FIRST_16
        movq    xmm\n, rax
.endr
        ret
        CFI_END
END_FUNCTION signal_handler

// In          every register: junk that has to be there after the signal; rax goes to the red zone as well
// Out         rax   1: all is as it was; 0: DF is not set behind the trap; 2: the red zone or rax changed
// Changed     rax alone
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//      0         return address                 <- rsp at entry
//     -3                                        <- rsp at the trap: not even a multiple of 8
//    -11         flags, after the trap
//   -131         the lowest word of the red zone

FUNCTION signal_interrupted
        CFI_START
        lea     rsp, [rsp - 3]                  // as odd as can be: the handler has to be entered aligned all the same
        CFI_ADJUST 3
        mov     [rsp - 128], rax                // the lowest word of the red zone
        std                                     // what no handler may see
        int3                                    // SIGTRAP, here
        pushfq
        CFI_ADJUST 8
        cld
        cmp     rax, [rsp - 120]                // rsp - 128 as it was
        jne     .Lchanged
        pop     rax
        CFI_ADJUST -8
        shr     eax, 10
        and     eax, 1                          // DF, as it was behind the trap
        lea     rsp, [rsp + 3]
        CFI_ADJUST -3
        ret
.Lchanged:
        CFI_ADJUST 11
        lea     rsp, [rsp + 11]
        CFI_ADJUST -11
        mov     eax, 2
        ret
        CFI_END
END_FUNCTION signal_interrupted
