#if defined _MSC_VER
#include <immintrin.h>
typedef __m64 v;
#else
typedef int v __attribute__((__vector_size__(8)));
#endif
char as_large_as_it_should_be[sizeof(v) == 8 ? 1 : -1];
void f(v *p, v *q) { *p = *q; }
