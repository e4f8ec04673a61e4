// ---
// rule = "elf.object.symbol-size"
// says = "A function's symbol covers its whole section where it is alone in it, and an object's has the object's size."
// broken = [
//     'cc -S -O2 "$in" -o "$out.s" && sed -i "/\.size/d" "$out.s" && cc -c "$out.s" -o "$out"',
//     'cc -S -O2 "$in" -o "$out.s" && sed -i "s/-alone$/-alone-1/" "$out.s" && cc -c "$out.s" -o "$out"',
// ]
// ---
// RUN: %cc %flags -c %s -o %t.o
// RUN: %objdump -h -t %t.o | %filecheck %s
//
// objdump writes both sizes in hexadecimal, one with more leading zeros.
// CHECK: .text.alone {{0*}}[[SIZE:[1-9a-f][0-9a-f]*]] {{0+}}
// CHECK-DAG: F .text.alone {{0*}}[[SIZE]] alone{{$}}
// CHECK-DAG: O .data{{[.a-z_]*}} 000000000000000c twelve_bytes{{$}}
// CHECK-DAG: O .data{{[.a-z_]*}} 0000000000000001 one_byte{{$}}

char one_byte = 1;
int twelve_bytes[3] = {1, 2, 3};

__attribute__((section(".text.alone"))) long alone(long a, long b)
{
    long sum = 0;
    for (long i = 0; i < a; ++i)
        sum += i * b;
    return sum;
}
