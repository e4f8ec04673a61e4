#ifndef __GCC_HAVE_DWARF2_CFI_ASM
#error "no unwind tables"
#endif
