/* Code on trial: a variadic function that reads a copy of its list, made by assembly, and then the list itself. */
#include <stdarg.h>

struct read { long first, i[2][6]; double d[2][2]; };

typedef void copy(va_list, va_list);

static void rest(va_list ap, long *i, double *d) {
    for (int n = 0; n < 6; ++n)
        i[n] = va_arg(ap, long);
    d[0] = va_arg(ap, double);
    d[1] = va_arg(ap, double);
}

static void make(copy *c, struct read *out, ...) {
    va_list ap, other;
    va_start(ap, out);
    out->first = va_arg(ap, long);
    c(other, ap);
    rest(other, out->i[1], out->d[1]);
    va_end(other);
    rest(ap, out->i[0], out->d[0]);     /* the copy's reading has not moved it */
    va_end(ap);
}

static void (*volatile maker)(copy *, struct read *, ...) = make;

void va_list_copy_call(copy *c, struct read *out) {
    maker(c, out, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 1.5, 2.5);
}
