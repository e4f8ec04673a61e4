#if !defined __has_attribute || !__has_attribute(ms_abi)
#error
#endif
__attribute__((ms_abi)) long f(int n, ...) {
    __builtin_ms_va_list ap;
    __builtin_ms_va_start(ap, n);
    long value = __builtin_va_arg(ap, long);
    __builtin_ms_va_end(ap);
    return value;
}
