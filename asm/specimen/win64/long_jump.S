// ---
// rule = "seh.setjmp-longjmp"
// also = ["win64.preserve.mxcsr-control"]
// says = "longjmp unwinds assembly frames on its way: their termination handlers run, and all that they changed is as setjmp found it."
// ---
//
// Three routines: long_jump_to is where setjmp was called, long_jump_over a frame between that and longjmp, with a handler,
// long_jump_handler, that runs when the frame is left so.
//
// Prototype   long long long_jump_to(void *buffer, int (*setjmp)(void *buffer, void *frame), long long (*f)(void *), void *argument);
// Prototype   long long long_jump_over(long long (*f)(void *), void *argument, long long *note);
// Rules       seh.setjmp-longjmp, win64.preserve.*

#include "callgate.h"

// In          rcx buffer, rdx setjmp, r8 f, r9 argument
// Out         rax   what longjmp was given; without one, f(argument)
// Changed     what f changes
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//      0         return address                 <- rsp at entry: a multiple of 16, minus 8
//     -8         rdi
//    -16         rsi
//    -24         not used
//    -56         shadow space                   <- rsp before each call: a multiple of 16

FUNCTION long_jump_to
        CFI_START
        push    rdi
        CFI_PUSH rdi
        push    rsi
        CFI_PUSH rsi
        sub     rsp, 40
        CFI_ADJUST 40
        CFI_PROLOGUE_END
        mov     rsi, r8                         // setjmp stores rsi and rdi, and longjmp brings them back
        mov     rdi, r9
        mov     rax, rdx
        mov     rdx, rsp                        // the frame, as an unwinder names it: rsp behind the prologue
        call    rax                             // returns once with 0, and again when somebody jumps
        movsxd  rax, eax
        test    eax, eax
        jnz     .Lback
        mov     rcx, rdi
        call    rsi
.Lback:
        add     rsp, 40
        CFI_ADJUST -40
        pop     rsi
        CFI_POP rsi
        pop     rdi
        CFI_POP rdi
        ret
        CFI_END
END_FUNCTION long_jump_to

// In          rcx f, rdx argument, r8 note
// Out         rax   f(argument), where that returns
// Changed     what f changes
// Kept        rbx rsi xmm6, MXCSR: where f jumps over this frame, longjmp brings them back
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//      0         return address                 <- rsp at entry: a multiple of 16, minus 8
//     -8         rbx
//    -16         rsi
//    -20         MXCSR for f
//    -24         MXCSR
//    -32         note                           for the handler
//    -40         not used
//    -56         xmm6
//    -88         shadow space for f             <- rsp before the call: a multiple of 16

FUNCTION long_jump_over
        CFI_START
        push    rbx
        CFI_PUSH rbx
        push    rsi
        CFI_PUSH rsi
        sub     rsp, 72
        CFI_ADJUST 72
        movaps  [rsp + 32], xmm6
        CFI_SAVE_VECTOR xmm6, 32
        CFI_PROLOGUE_END
        CFI_HANDLER long_jump_handler
        mov     [rsp + 56], r8
        stmxcsr [rsp + 64]
        mov     dword ptr [rsp + 68], 0x7F80    // rounding toward zero
        ldmxcsr [rsp + 68]
        xor     ebx, ebx                        // and nothing left of these
        xor     esi, esi
        xorps   xmm6, xmm6
        mov     rax, rcx
        mov     rcx, rdx
        call    rax
        ldmxcsr [rsp + 64]
        movaps  xmm6, [rsp + 32]
        add     rsp, 72
        CFI_ADJUST -72
        pop     rsi
        CFI_POP rsi
        pop     rbx
        CFI_POP rbx
        ret
        CFI_END
END_FUNCTION long_jump_over

// The handler of long_jump_over: called by the unwinder when it takes that frame away.
//
// In          rcx   the exception: its flags at + 4
//             rdx   the frame: rsp behind its prologue. r8 and r9, the contexts, are not needed
// Out         eax   1: go on. The flags added up in what note leads to
// Changed     rcx
// The stack: nothing below the return address

FUNCTION long_jump_handler
        CFI_START
        CFI_PROLOGUE_END
        mov     eax, [rcx + 4]
        mov     rcx, [rdx + 56]                 // note, where long_jump_over has stored it
        add     [rcx], rax
        mov     eax, 1                          // ExceptionContinueSearch
        ret
        CFI_END
END_FUNCTION long_jump_handler
