// ---
// rule = "sysv.varargs.va-list-layout"
// says = "Assembly walks a va_list that compiled code made, by the algorithm of psABI 3.5.7."
// ---
//
// va_list_walk: fetches unnamed arguments, a slot of 16 bytes for each in the output.
//
// Prototype   void va_list_walk(va_list arguments, const char *kinds, unsigned char *out);
// Rules       sysv.varargs.va-list-layout, va-arg-integer, va-arg-sse, va-arg-aggregate, va-arg-align, va-arg-memory
// In          rdi   arguments: the address of {int gp_offset, fp_offset; void *overflow_arg_area, *reg_save_area}
//             rsi   kinds: i INTEGER, d SSE, p a struct of two INTEGER eightbytes, L long double,
//                   b a struct of three longs, MEMORY, which takes two slots; ends at 0
//             rdx   out
// Out         out: the arguments; the va_list, moved on past them
// Changed     rax rcx rdx rsi r8 xmm0
//
// The stack: nothing below the return address

#include "callgate.h"

FUNCTION va_list_walk
        CFI_START
.Lnext:
        movzx   eax, byte ptr [rsi]
        inc     rsi
        cmp     al, 'i'
        je      .Linteger
        cmp     al, 'd'
        je      .Lsse
        cmp     al, 'p'
        je      .Lpair
        cmp     al, 'L'
        je      .Laligned
        cmp     al, 'b'
        je      .Lbig
        ret

.Linteger:                                      // step 3: is there a general register left?
        mov     ecx, [rdi]
        cmp     ecx, 48                         // six of 8 bytes
        jae     .Lone_word
        mov     r8, [rdi + 16]
        mov     rax, [r8 + rcx]                 // step 4: from reg_save_area + gp_offset
        mov     [rdx], rax
        add     dword ptr [rdi], 8              // step 5
        jmp     .Ladvance

.Lsse:
        mov     ecx, [rdi + 4]
        cmp     ecx, 176                        // 48 + eight of 16 bytes
        jae     .Lone_word
        mov     r8, [rdi + 16]
        mov     rax, [r8 + rcx]                 // the low eightbyte of the register
        mov     [rdx], rax
        add     dword ptr [rdi + 4], 16         // a vector register takes 16, whatever is in it
        jmp     .Ladvance

.Lpair:                                         // both eightbytes in registers, or neither
        mov     ecx, [rdi]
        cmp     ecx, 40                         // 48 - 2 * 8: room for two
        jae     .Lmemory
        mov     r8, [rdi + 16]
        mov     rax, [r8 + rcx]
        mov     [rdx], rax
        mov     rax, [r8 + rcx + 8]
        mov     [rdx + 8], rax
        add     dword ptr [rdi], 16
        jmp     .Ladvance

.Lbig:                                          // MEMORY is never in registers, whatever is left of them
        mov     r8, [rdi + 8]
        movups  xmm0, [r8]
        movups  [rdx], xmm0
        mov     rax, [r8 + 16]
        mov     [rdx + 16], rax
        add     r8, 24
        mov     [rdi + 8], r8
        add     rdx, 16                         // it takes two slots
        jmp     .Ladvance

.Lone_word:                                     // steps 8 to 10: from the overflow area, which moves on by 8
        mov     r8, [rdi + 8]
        mov     rax, [r8]
        mov     [rdx], rax
        add     r8, 8
        mov     [rdi + 8], r8
        jmp     .Ladvance

.Laligned:                                      // step 7: a type aligned to 16 is found at a multiple of 16
        mov     r8, [rdi + 8]
        add     r8, 15
        and     r8, -16
        mov     [rdi + 8], r8
.Lmemory:                                       // an X87 argument is in memory, and a pair that found no room
        mov     r8, [rdi + 8]
        movups  xmm0, [r8]
        movups  [rdx], xmm0
        add     r8, 16
        mov     [rdi + 8], r8
.Ladvance:
        add     rdx, 16
        jmp     .Lnext
        CFI_END
END_FUNCTION va_list_walk
