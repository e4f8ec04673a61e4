#if !defined __has_attribute || !__has_attribute(sysv_abi)
#error
#endif
__attribute__((sysv_abi)) long f(long a) { return a; }
