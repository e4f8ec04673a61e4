// ---
// rule = "win64.vectorcall.decoration"
// says = "Behind the name of a C function stand @@ and the bytes of its parameters, where it is defined and where it is called. One with `...` keeps its name, or is refused."
// features = ["vectorcall"]
// broken = [
//     'cc "$@" -D__vectorcall=',
//     'cc "$@" && objcopy --redefine-sym three@@24=three@@20 "$out"',
//     '{ cc "$@" || cc "$@" -D__vectorcall=; } && objcopy --redefine-sym variadic=variadic@@8 "$out"',
// ]
// ---
// RUN: %cc %flags -c %s -o %t.o
// RUN: %objdump -t %t.o | %filecheck %s
// RUN: %cc %flags -DVARIADIC -c %s -o %t.variadic.o && %objdump -t %t.variadic.o > %t.txt || echo refused > %t.txt
// RUN: %filecheck --check-prefix=VARIADIC --input-file=%t.txt %s
//
// CHECK-DAG: {{ }}none@@0{{$}}
// CHECK-DAG: {{ }}three@@24{{$}}
// CHECK-DAG: {{ }}Vectors@@40{{$}}
// CHECK-DAG: {{ }}outside@@16{{$}}
// CHECK-DAG: {{ }}plain{{$}}
//
// VARIADIC: {{refused| variadic$}}

typedef float m128 __attribute__((vector_size(16)));

double __vectorcall outside(long long a, double *b);

void __vectorcall none(void) {}
double __vectorcall three(double a, long long b, double *c) { return a + outside(b, c); }
m128 __vectorcall Vectors(m128 a, m128 b, long long *c) { return *c != 0 ? a : b; }
long long plain(long long a) { return a; }

#ifdef VARIADIC
long long __vectorcall variadic(long long a, ...) { return a; }
#endif
