#if !defined __has_attribute || !__has_attribute(no_caller_saved_registers)
#error
#endif
long f(long a) { return a; }
