// ---
// rule = "elf.link.interposition"
// says = "A function of default visibility is reached through its symbol, from its own file too: the linker decides whose it is."
// broken = ['gcc "$@" -fPIC -fno-semantic-interposition']
// ---
// RUN: %cc %flags -c %s -o %t.o
// RUN: %readelf -rW %t.o | %filecheck %s
//
// A hidden one may be called as the compiler likes.
// CHECK: R_X86_64_{{[A-Z0-9_]+}} {{[0-9a-f]+}} preemptible {{[-+]}}

int seen;

__attribute__((noinline)) int preemptible(int a) { return ++*(volatile int *)&seen + a; }
int f(int a) { return preemptible(a) + 1; }
