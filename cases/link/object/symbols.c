// ---
// rule = "elf.object.symbols"
// says = "Functions are STT_FUNC and data STT_OBJECT, with the binding and the visibility that they are declared with."
// broken = [
//     'cc "$@" "-Dvisibility(x)=unused"',
//     'cc "$@" -Dweak=unused',
//     'cc "$@" -Dstatic=',
//     'cc -S -O2 "$in" -o "$out.s" && sed -i "/\.type/d" "$out.s" && cc -c "$out.s" -o "$out"',
// ]
// ---
// RUN: %cc %flags -c %s -o %t.o
// RUN: %readelf -sW %t.o | %filecheck %s
//
// CHECK-DAG: FUNC GLOBAL DEFAULT {{[0-9]+}} public_function{{$}}
// CHECK-DAG: FUNC GLOBAL HIDDEN {{[0-9]+}} hidden_function{{$}}
// CHECK-DAG: FUNC GLOBAL PROTECTED {{[0-9]+}} protected_function{{$}}
// CHECK-DAG: FUNC WEAK DEFAULT {{[0-9]+}} weak_function{{$}}
// CHECK-DAG: FUNC LOCAL DEFAULT {{[0-9]+ [^ ]*}}local_function{{[^ ]*$}}
// CHECK-DAG: OBJECT GLOBAL DEFAULT {{[0-9]+}} public_data{{$}}
// CHECK-DAG: OBJECT GLOBAL DEFAULT {{[0-9]+|COM}} public_zeros{{$}}
// CHECK-DAG: OBJECT GLOBAL DEFAULT {{[0-9]+}} public_constant{{$}}
// CHECK-DAG: OBJECT GLOBAL HIDDEN {{[0-9]+}} hidden_data{{$}}
// CHECK-DAG: OBJECT WEAK DEFAULT {{[0-9]+}} weak_data{{$}}
// CHECK-DAG: GLOBAL DEFAULT UND outside{{$}}
// CHECK-DAG: WEAK DEFAULT UND perhaps_outside{{$}}

#define HIDDEN __attribute__((visibility("hidden")))
#define PROTECTED __attribute__((visibility("protected")))
#define WEAK __attribute__((weak))

long outside(long a);
long perhaps_outside(long a) WEAK;

int public_data = 1;
int public_zeros[4];
const int public_constant = 2;
HIDDEN int hidden_data = 3;
WEAK int weak_data = 4;

static long local_function(long a) { return outside(a) + 1; }
long (*volatile keeps_it)(long) = local_function;
long public_function(long a) { return perhaps_outside ? perhaps_outside(a) : outside(a); }
HIDDEN long hidden_function(long a) { return a; }
PROTECTED long protected_function(long a) { return a; }
WEAK long weak_function(long a) { return a; }
