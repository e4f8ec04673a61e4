typedef float v __attribute__((__vector_size__(16)));
typedef int small __attribute__((__vector_size__(8)));
char as_large_as_it_should_be[sizeof(v) == 16 && sizeof(small) == 8 ? 1 : -1];
v f(v *p, small *q, small *r) { *q = *r; return *p; }
