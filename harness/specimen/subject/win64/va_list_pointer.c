/* Code on trial: it reads a va_list that assembly made, calls a variadic routine, and makes a va_list for assembly. */
#include <stdarg.h>

#define EXPORT __declspec(dllexport)

struct two { long long a, b; };

EXPORT double va_list_pointer_sum(int n, va_list ap) {
    double sum = 0;
    for (int i = 0; i < n; ++i)
        sum = 10 * sum + va_arg(ap, double);
    return sum;
}

EXPORT double va_list_pointer_caller(double (*start)(double (*)(int, va_list), int, ...)) {
    return start(va_list_pointer_sum, 4, 9.0, 8.0, 7.0, 6.0);
}

typedef void reader(va_list, const char *, unsigned char *);

static long long make(reader *read, unsigned char *out, ...) {
    va_list ap, kept;
    va_start(ap, out);
    va_copy(kept, ap);
    read(ap, "qqqrqq", out);
    for (int i = 0; i < 3; ++i)
        (void)va_arg(kept, long long);
    (void)va_arg(kept, struct two);
    (void)va_arg(kept, double);
    (void)va_arg(kept, int);
    long long last = va_arg(kept, long long);
    va_end(kept);
    va_end(ap);
    return last;
}

EXPORT long long va_list_pointer_makes(reader *read, unsigned char *out) {
    struct two two = {41, 42};
    long long (*volatile opaque)(reader *, unsigned char *, ...) = make;
    return opaque(read, out, 101LL, 2.5, -3LL, two, 5.25, 6, 77LL);
}
