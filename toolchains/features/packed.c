#if defined _MSC_VER
__pragma(pack(push, 1)) struct s { char a; int b; } __pragma(pack(pop));
#else
struct s { char a; int b; } __attribute__((packed));
#endif
char as_large_as_it_should_be[sizeof(struct s) == 5 ? 1 : -1];
