#ifndef __AVX512F__
#error "no AVX-512"
#endif
#if defined _MSC_VER
#include <immintrin.h>
typedef __m512 v;
#else
typedef float v __attribute__((__vector_size__(64)));
#endif
char as_large_as_it_should_be[sizeof(v) == 64 ? 1 : -1];
v f(v *p) { return *p; }
