// ---
// rule = "elf.object.note-gnu-stack"
// says = "A compiled object says that it needs no executable stack: an empty .note.GNU-stack, without the X flag."
// broken = ['cc "$@" && objcopy -R .note.GNU-stack "$out"', 'gcc "$@" -Wa,--execstack']
// ---
// RUN: %cc %flags -c %s -o %t.o
// RUN: %readelf -SW %t.o | %filecheck %s
//
// Between the size of entries (00) and the links (0 0) stand the flags: there are none.
// CHECK: ] .note.GNU-stack PROGBITS {{[0-9a-f]+ [0-9a-f]+ 0+}} 00 0 0 {{[0-9]+$}}

long f(long a) { return a; }
