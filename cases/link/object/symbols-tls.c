// ---
// rule = "elf.object.symbols"
// says = "Thread data is STT_TLS, where it is defined and where it is only used."
// features = ["thread-local"]
// broken = ['cc "$@" -D_Thread_local=']
// ---
// RUN: %cc %flags -c %s -o %t.o
// RUN: %readelf -sW %t.o | %filecheck %s
//
// CHECK-DAG: TLS GLOBAL DEFAULT {{[0-9]+}} thread_data{{$}}
// CHECK-DAG: TLS GLOBAL DEFAULT {{[0-9]+}} thread_zeros{{$}}
// CHECK-DAG: TLS GLOBAL HIDDEN {{[0-9]+}} hidden_thread_data{{$}}
// CHECK-DAG: TLS GLOBAL DEFAULT UND thread_data_elsewhere{{$}}

_Thread_local long thread_data = 1;
_Thread_local long thread_zeros;
__attribute__((visibility("hidden"))) _Thread_local long hidden_thread_data = 2;
extern _Thread_local long thread_data_elsewhere;

long f(void) { return thread_data_elsewhere; }
