// ---
// rule = "elf.object.property-note"
// says = "An object marked for indirect branch tracking has endbr64 where each function begins that a pointer can reach."
// features = ["branch-tracking"]
// good = 'cc "$@" -fcf-protection=full'
// broken = ['gcc "$@" -fcf-protection=full -mmanual-endbr', 'cc "$@" -fcf-protection=none']
// ---
// RUN: %cc %flags -c %s -o %t.o
// RUN: %readelf -nW %t.o | %filecheck %s --check-prefix NOTE
// RUN: %objdump -d %t.o | %filecheck %s
//
// NOTE: x86 feature: {{.*}}IBT
// CHECK: <reached>:
// CHECK-NEXT: f3 0f 1e fa {{.*}}endbr64
// CHECK: <f>:
// CHECK-NEXT: f3 0f 1e fa {{.*}}endbr64

long reached(long a) { return a + 1; }
long (*pointer)(long) = reached;
long f(long a) { return pointer(a) + 2; }
