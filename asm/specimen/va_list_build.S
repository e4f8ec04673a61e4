// ---
// rule = "sysv.varargs.reg-save-area"
// says = "A variadic function builds the register save area and the va_list by hand, and compiled code reads them."
// also = ["sysv.varargs.va-list-layout", "sysv.varargs.al-only"]
// ---
//
// va_list_build: hands its unnamed arguments on, as vprintf's caller does.
//
// Prototype   long va_list_build(long (*use)(void *context, va_list arguments), void *context, ...);
// Rules       sysv.varargs.reg-save-area, sysv.varargs.va-list-layout, sysv.varargs.va-list-passing,
//             sysv.varargs.al-only
// In          rdi   use, rsi context: the two named arguments
//             al    how many vector registers the caller used, at most
//             rdx rcx r8 r9, xmm0-7, and the stack: unnamed arguments
// Out         rax   what use returns
// Changed     what use changes
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//     +8         unnamed arguments that found no register
//      0         return address                 <- rsp at entry: a multiple of 16, minus 8
//     -8         va_list.reg_save_area
//    -16         va_list.overflow_arg_area
//    -20         va_list.fp_offset, 4 bytes
//    -24         va_list.gp_offset, 4 bytes     the va_list: 24 bytes
//    -40         xmm7                           \
//    ...                                         | the register save area: 176 bytes, aligned to 16
//   -152         xmm0                            |
//   -160         r9                              |
//    ...                                         |
//   -200         rdi                            /
//   -216         not used                       <- rsp before the call: a multiple of 16

#include "callgate.h"

FUNCTION va_list_build
        CFI_START
        sub     rsp, 216                        // with the return address 224: a multiple of 16
        CFI_ADJUST 216
        lea     r10, [rsp + 16]                 // the save area, at a multiple of 16 for movaps
        mov     [r10 + 16], rdx                 // slots 0 and 8 would be rdi and rsi: named, so va_arg never reads them
        mov     [r10 + 24], rcx
        mov     [r10 + 32], r8
        mov     [r10 + 40], r9
        test    al, al                          // al = 0: no vector register is used, and on a CPU without them none could
        jz      .Lsaved                         // be stored. Any other bound up to 8: storing too many does no harm
        movaps  [r10 + 48], xmm0                // 16 bytes a slot, of which va_arg of a double reads 8
        movaps  [r10 + 64], xmm1
        movaps  [r10 + 80], xmm2
        movaps  [r10 + 96], xmm3
        movaps  [r10 + 112], xmm4
        movaps  [r10 + 128], xmm5
        movaps  [r10 + 144], xmm6
        movaps  [r10 + 160], xmm7
.Lsaved:
        lea     r11, [rsp + 192]                // the va_list
        mov     dword ptr [r11], 16             // gp_offset: two registers went to named arguments
        mov     dword ptr [r11 + 4], 48         // fp_offset: no vector register did
        lea     rax, [rsp + 224]
        mov     [r11 + 8], rax                  // overflow_arg_area: the first argument in memory, above our return address
        mov     [r11 + 16], r10                 // reg_save_area
        mov     rax, rdi
        mov     rdi, rsi
        mov     rsi, r11                        // a va_list is an array of one, so that its address is passed
        call    rax
        add     rsp, 216
        CFI_ADJUST -216
        ret
        CFI_END
END_FUNCTION va_list_build
