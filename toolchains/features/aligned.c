#if defined _MSC_VER
struct __declspec(align(32)) s { char a; __declspec(align(16)) int b; _Alignas(8) char c; };
#else
struct s { char a; int b __attribute__((aligned(16))); } __attribute__((aligned(32)));
#endif
char as_large_as_it_should_be[sizeof(struct s) == 32 ? 1 : -1];
