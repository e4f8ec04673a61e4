// ---
// rule = "elf.object.header"
// says = "A compiled object is a relocatable 64-bit ELF file, little endian, for x86-64, with no processor flag set."
// broken = ['''cc "$@" && printf '\003' | dd of="$out" bs=1 seek=18 conv=notrunc''']
// ---
// RUN: %cc %flags -c %s -o %t.o
// RUN: %readelf -hW %t.o | %filecheck %s
//
// CHECK: Class: ELF64
// CHECK-NEXT: Data: 2's complement, little endian
// CHECK-NEXT: Version: 1 (current)
// CHECK: Type: REL (Relocatable file)
// CHECK-NEXT: Machine: Advanced Micro Devices X86-64
// CHECK: Flags: 0x0{{$}}

long f(long a) { return a; }
