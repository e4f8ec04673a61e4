/* Code on trial: functions of Windows' convention in a Linux process, and System V functions that they meet. */

#define MS __attribute__((ms_abi))
typedef long sixfold(long, long, long, long, long, long);
typedef MS long fivefold(long, long, long, long, long);
typedef MS long out_bridge(sixfold *, long, long, long, long, long, long);
typedef long in_bridge(fivefold *, long, long, long, long, long);
typedef MS double variadic(int n, ...);

MS long ms_abi_subject_out(sixfold *f, long a, long b, long c, long d, long e, long g) {
    return f(a, b, c, d, e, g);
}

long ms_abi_subject_in(fivefold *f, long a, long b, long c, long d, long e) {
    return f(a, b, c, d, e);
}

long ms_abi_subject_six(long a, long b, long c, long d, long e, long g) {
    return ((((a * 10 + b) * 10 + c) * 10 + d) * 10 + e) * 10 + g;
}

MS long ms_abi_subject_five(long a, long b, long c, long d, long e) {
    return (((a * 10 + b) * 10 + c) * 10 + d) * 10 + e;
}

long ms_abi_subject_calls(out_bridge *out, in_bridge *in) {
    return out(ms_abi_subject_six, 6, 5, 4, 3, 2, 1) + in(ms_abi_subject_five, 5, 4, 3, 2, 1);
}

MS double ms_abi_subject_sum(int n, ...) {
    __builtin_ms_va_list ap;
    double sum = 0;
    __builtin_ms_va_start(ap, n);
    for (int i = 0; i < n; ++i)
        sum = 10 * sum + __builtin_va_arg(ap, double);
    __builtin_ms_va_end(ap);
    return sum;
}

double ms_abi_subject_passes(variadic *f) {
    return f(5, 1.0, 2.0, 4.0, 8.0, 16.0);
}

MS long ms_abi_subject_list(void **list, ...) {
    __builtin_ms_va_list ap, kept;
    __builtin_ms_va_start(ap, list);
    __builtin_ms_va_copy(kept, ap);
    *list = (void *)ap;
    for (int i = 0; i < 3; ++i)
        (void)__builtin_va_arg(kept, long);
    long last = __builtin_va_arg(kept, long);
    __builtin_ms_va_end(kept);
    __builtin_ms_va_end(ap);
    return last;
}
