// ---
// rule = "elf.object.init-fini"
// says = "A constructor is an entry of .init_array, a destructor one of .fini_array, each of the section type that the gABI gives it."
// broken = ['cc "$@" -Dconstructor=unused', 'clang-19 "$@" -fno-use-init-array']
// ---
// RUN: %cc %flags -c %s -o %t.o
// RUN: %readelf -SrW %t.o | %filecheck %s
//
// CHECK: ] .init_array{{(\.[0-9]+)?}} INIT_ARRAY {{0+ [0-9a-f]+ 0+8}} {{[0-9]+}} WA
// CHECK: ] .fini_array{{(\.[0-9]+)?}} FINI_ARRAY {{0+ [0-9a-f]+ 0+8}} {{[0-9]+}} WA
// CHECK: Relocation section '.rela.init_array
// CHECK: R_X86_64_64
// CHECK: Relocation section '.rela.fini_array
// CHECK: R_X86_64_64

void outside(void); /* what is known to the compiler may be done by it */

__attribute__((constructor)) void early(void) { outside(); }
__attribute__((destructor)) void late(void) { outside(); }
