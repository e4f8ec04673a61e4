/* A struct, which no function declared by its call alone returns. */
struct s { long a[4]; };
struct s g(long);
struct s f(void *chain) { return __builtin_call_with_static_chain(g(1), chain); }
