// ---
// rule = "win64.stack.probe"
// says = "A frame of more than a page touches each page of it from the highest down, before rsp moves past them."
// ---
//
// Three routines: large_frame has a frame of 24 pages, large_frame_probe is the helper that its prologue calls, as compilers'
// prologues call __chkstk. large_frame_on calls a function on another stack, for the harness to watch that one.
//
// Prototype   long long large_frame(long long (*f)(unsigned char *buffer, long long n));
// Prototype   long long large_frame_on(long long (*f)(void *argument), void *argument, unsigned char *top);
// Rules       win64.stack.probe, win64.stack.align-16

#include "callgate.h"

// In          rcx   f
// Out         rax   f(buffer, 98304)
// Changed     what f changes
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//       0        return address                 <- rsp at entry: a multiple of 16, minus 8
//      -8        not used
//  -98312        the buffer
//  -98344        shadow space for f             <- rsp before the call: a multiple of 16

FUNCTION large_frame
        CFI_START
        mov     eax, 98344                      // Windows gives a stack one page more whenever its lowest is touched
        call    large_frame_probe               // so none may be stepped over: each is touched before rsp moves
        sub     rsp, rax                        // the helper leaves rax, and the arguments, as they are
        CFI_ADJUST 98344
        CFI_PROLOGUE_END
        mov     rax, rcx
        lea     rcx, [rsp + 32]
        mov     edx, 98304
        call    rax
        add     rsp, 98344
        CFI_ADJUST -98344
        ret
        CFI_END
END_FUNCTION large_frame

// In          rax   bytes of the frame that is about to be made
// Changed     r10 r11, arithmetic flags: nothing that a prologue may need
// The stack: nothing below the return address

FUNCTION large_frame_probe
        CFI_START
        CFI_PROLOGUE_END
        lea     r10, [rsp + 8]                  // rsp before this call: the frame's upper end
        mov     r11, r10
        sub     r11, rax                        // its lower end
.Lnext:
        sub     r10, 4096
        cmp     r10, r11
        jb      .Llowest
        or      byte ptr [r10], 0               // touched, and left as it is
        jmp     .Lnext
.Llowest:
        or      byte ptr [r11], 0               // rsp itself, where a call will write
        ret
        CFI_END
END_FUNCTION large_frame_probe

// In          rcx f, rdx argument, r8 top: a multiple of 16
// Out         rax   f(argument), called with rsp below top
// Changed     what f changes
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//      0         return address                 <- rsp at entry
//     -8         rbp                            <- rbp
//
// and on the other, offsets from top:
//
//    -32         shadow space for f             <- rsp before the call: a multiple of 16

FUNCTION large_frame_on
        CFI_START
        push    rbp
        CFI_PUSH rbp
        mov     rbp, rsp                        // f leaves rbp alone: it leads back, and an unwinder too
        CFI_DEF_CFA_REGISTER rbp
        CFI_PROLOGUE_END
        lea     rsp, [r8 - 32]
        mov     rax, rcx
        mov     rcx, rdx
        call    rax
        lea     rsp, [rbp]                      // off the frame register an epilogue may begin with lea alone
        pop     rbp
        CFI_DEF_CFA rsp, 8
        ret
        CFI_END
END_FUNCTION large_frame_on
