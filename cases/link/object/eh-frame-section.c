// ---
// rule = "elf.object.eh-frame-section"
// says = "A compiled function has unwind data, in an .eh_frame that is loaded with the program and of one of the two types that linkers merge."
// broken = [
//     'cc "$@" -fno-exceptions -fno-asynchronous-unwind-tables',
//     'cc "$@" && objcopy --set-section-flags .eh_frame=contents,readonly "$out"',
// ]
// ---
// RUN: %cc %flags -c %s -o %t.o
// RUN: %readelf -SW %t.o | %filecheck %s
//
// CHECK: ] .eh_frame {{(PROGBITS|X86_64_UNWIND)}} {{0+ [0-9a-f]+ [0-9a-f]+}} 00 A 0 0 {{[0-9]+$}}

long f(long a) { return a; }
