#ifndef __AVX512F__
#error "no AVX-512"
#endif
typedef float v __attribute__((__vector_size__(64)));
char as_large_as_it_should_be[sizeof(v) == 64 ? 1 : -1];
v f(v *p) { return *p; }
