/* Code on trial: readers of a va_list that assembly made, and the caller of the variadic function that makes it. */
#include <stdarg.h>
#include <stdio.h>

struct pair { long a, b; };
struct mixed { long i; double d; };
struct big { long a, b, c; };

struct read {
    long i[8];
    double d[12];
    struct pair pair;
    struct mixed mixed;
    struct big big;
    long double ld;
    long again;
};

/* The same order as in va_list_build_call. */
long va_list_build_read(void *context, va_list ap) {
    struct read *out = context;
    va_list copy;
    va_copy(copy, ap);
    out->i[0] = va_arg(ap, int);
    out->d[0] = va_arg(ap, double);
    out->pair = va_arg(ap, struct pair);
    out->mixed = va_arg(ap, struct mixed);
    out->i[1] = va_arg(ap, long);
    out->big = va_arg(ap, struct big);
    for (int i = 2; i < 11; ++i)
        out->d[i] = va_arg(ap, double);
    out->ld = va_arg(ap, long double);
    out->i[2] = va_arg(ap, long);
    out->again = va_arg(copy, int);     /* the copy is where the list was */
    va_end(copy);
    return 0x600D;
}

struct print { char *buffer; unsigned long size; const char *format; };

long va_list_build_print(void *context, va_list ap) {
    struct print *out = context;
    return vsnprintf(out->buffer, out->size, out->format, ap);
}

typedef long variadic(long (*)(void *, va_list), void *, ...);

long va_list_build_call(variadic *build, void *out) {
    struct pair pair = {21, 22};
    struct mixed mixed = {31, 3.25};
    struct big big = {41, 42, 43};
    return build(va_list_build_read, out, 11, 1.5, pair, mixed, 51L, big, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5, 10.5,
                 11.25L, 61L);
}

long va_list_build_call_integers(variadic *build, void *out) {
    return build(va_list_build_print, out, 1, 2, 3, 4, 5, 6, 7L);
}
