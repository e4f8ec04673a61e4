// ---
// rule = "sysv.process.entry-state"
// says = "What a toolchain links in before main leaves MXCSR and the x87 control word as the process began with them."
// broken = ['link "$@" "$(gcc -print-file-name=crtprec64.o)"', 'link "$@" -ffast-math']
// ---
// RUN: %cc %flags -c %s -o %t.o
// RUN: %link %flags %t.o -o %t -lm
// RUN: %t | %filecheck %s
//
// CHECK: mxcsr 1f80 x87 37f

#include <fenv.h>
#include <stdio.h>

int main(void)
{
    fenv_t now;
    fegetenv(&now); /* the exceptions so far are no part of it: bits 0-5 of MXCSR */
    printf("mxcsr %x x87 %x\n", now.__mxcsr & ~0x3fU, now.__control_word & 0xffffU);
    return 0;
}
