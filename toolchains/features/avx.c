#ifndef __AVX__
#error "no AVX"
#endif
typedef float v __attribute__((__vector_size__(32)));
char as_large_as_it_should_be[sizeof(v) == 32 ? 1 : -1];
v f(v *p) { return *p; }
