/* Code on trial: a variadic function whose vector bound is chosen by assembly. */
#include <stdarg.h>

double variadic_call_sum(int count, ...) {
    va_list ap;
    double sum = 0;
    va_start(ap, count);
    for (int i = 0; i < count; ++i)
        sum = 10 * sum + va_arg(ap, double);
    va_end(ap);
    return sum;
}
