#if !defined __has_attribute || !__has_attribute(preserve_most) || !__has_attribute(preserve_all)
#error
#endif
__attribute__((preserve_most)) long f(long a) { return a; }
