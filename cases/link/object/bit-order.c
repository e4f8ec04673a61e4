// ---
// rule = "sysv.layout.bitfields"
// says = "The first bit-field is the lowest bits of the first byte, and a scalar in a struct has its low byte first."
// broken = ['gcc "$@" -fsso-struct=big-endian']
// ---
// RUN: %cc %flags -c %s -o %t.o
// RUN: %objdump -s -j .bits %t.o | %filecheck %s
//
// CHECK: Contents of section .bits:
// CHECK-NEXT: 0000 21430000 78563412 89674523 01000000

__attribute__((section(".bits"))) struct {
    unsigned first : 4, second : 4, third : 4, fourth : 4;
    int word;
    long quad;
} data = {1, 2, 3, 4, 0x12345678, 0x123456789};
