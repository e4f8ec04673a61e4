/* Code on trial: a variadic function, and one with a prototype that is called as if it were one. */
#include <stdarg.h>

#define EXPORT __declspec(dllexport)

EXPORT double variadic_doubles_sum(int count, ...) {
    va_list ap;
    double sum = 0;
    va_start(ap, count);
    for (int i = 0; i < count; ++i)
        sum = 10 * sum + va_arg(ap, double);
    va_end(ap);
    return sum;
}

EXPORT double variadic_doubles_fixed(int count, double a, double b, double c, double d) {
    return ((a * 10 + b) * 10 + c) * 10 + d + (count - 4);
}
