// ---
// rule = "win64.varargs.home-area"
// also = ["win64.varargs.aggregates"]
// says = "A va_list is a pointer into homes and stack arguments, which assembly makes for compiled code, and walks for it."
// ---
//
// Two routines: va_list_start is a variadic function, which has another one read its arguments; va_list_read reads those of
// a va_list that compiled code made, a slot of 16 bytes for each in the output.
//
// Prototype   double va_list_start(double (*f)(int n, va_list arguments), int n, ...);
// Prototype   void va_list_read(va_list arguments, const char *kinds, unsigned char *out);
// Rules       win64.varargs.home-area, win64.varargs.aggregates, win64.stack.shadow-space

#include "callgate.h"

// In          rcx f, rdx n; r8, r9 and the stack: unnamed arguments, of which floating ones are in xmm2 and xmm3 too
// Out         xmm0  f(n, arguments)
// Changed     what f changes; the shadow space
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//    +40         the third unnamed argument, and those behind it
//    +32         the second                     \ the homes of r9 and r8, stored here
//    +24         the first                      /
//    +16         not used: the homes of rdx and rcx
//      0         return address                 <- rsp at entry: a multiple of 16, minus 8
//     -8         not used
//    -40         shadow space for f             <- rsp before the call: a multiple of 16

FUNCTION va_list_start
        CFI_START
        mov     [rsp + 24], r8                  // general registers alone: whoever calls puts a double into both kinds
        mov     [rsp + 32], r9
        sub     rsp, 40
        CFI_ADJUST 40
        CFI_PROLOGUE_END
        mov     rax, rcx
        mov     ecx, edx
        lea     rdx, [rsp + 64]                 // the va_list: where the first unnamed argument is
        call    rax
        add     rsp, 40
        CFI_ADJUST -40
        ret
        CFI_END
END_FUNCTION va_list_start

// In          rcx   arguments: the address of the next one
//             rdx   kinds: q what fits 8 bytes, r a struct of 16 bytes, which comes as its address; ends at 0
//             r8    out
// Out         out: the arguments
// Changed     rax rcx rdx r8 xmm0
// The stack: nothing below the return address

FUNCTION va_list_read
        CFI_START
        CFI_PROLOGUE_END
.Lnext:
        movzx   eax, byte ptr [rdx]
        inc     rdx
        cmp     al, 'q'
        je      .Lword
        cmp     al, 'r'
        je      .Lreference
        ret

.Lword:
        mov     rax, [rcx]
        mov     [r8], rax
        jmp     .Ladvance

.Lreference:                                    // not 1, 2, 4 or 8 bytes: the slot holds the address of a copy
        mov     rax, [rcx]
        movups  xmm0, [rax]
        movups  [r8], xmm0
.Ladvance:
        add     rcx, 8                          // every argument takes one slot, whatever it is
        add     r8, 16
        jmp     .Lnext
        CFI_END
END_FUNCTION va_list_read
