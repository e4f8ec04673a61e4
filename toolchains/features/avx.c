#ifndef __AVX__
#error "no AVX"
#endif
#if defined _MSC_VER
#include <immintrin.h>
typedef __m256 v;
#else
typedef float v __attribute__((__vector_size__(32)));
#endif
char as_large_as_it_should_be[sizeof(v) == 32 ? 1 : -1];
v f(v *p) { return *p; }
