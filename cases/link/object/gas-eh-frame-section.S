# ---
# rule = "elf.object.eh-frame-section"
# says = "What the GNU assembler makes of CFI directives is loaded with the program, and of one of the two types that linkers merge."
# broken = ['gas "$@" && objcopy --set-section-flags .eh_frame=contents,readonly "$out"']
# ---
# RUN: %gas %s -o %t.o
# RUN: %readelf -SW %t.o | %filecheck %s
#
# CHECK: ] .eh_frame {{(PROGBITS|X86_64_UNWIND)}} {{0+ [0-9a-f]+ [0-9a-f]+}} 00 A 0 0 {{[0-9]+$}}

        .intel_syntax noprefix
        .text
        .globl  f
        .type   f, @function
f:
        .cfi_startproc
        push    rbx
        .cfi_adjust_cfa_offset 8
        .cfi_rel_offset rbx, 0
        pop     rbx
        .cfi_restore rbx
        .cfi_adjust_cfa_offset -8
        ret
        .cfi_endproc
        .size   f, . - f
        .section .note.GNU-stack, "", @progbits
