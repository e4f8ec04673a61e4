/* For Linux, Clang knows the word and means neither convention: System V's classes, in the registers of __vectorcall. */
#if !defined _WIN32
#error "__vectorcall is of Windows"
#endif
typedef double __vectorcall special(double a);
typedef double plain(double a);
#if !defined _MSC_VER || defined __clang__
_Static_assert(!__builtin_types_compatible_p(special, plain), "the word is taken and changes nothing");
#endif
double __vectorcall twice(double a) { return a + a; }
