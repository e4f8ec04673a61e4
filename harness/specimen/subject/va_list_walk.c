/* Code on trial: variadic functions that hand their va_list to assembly, and calls of them. */
#include <stdarg.h>

struct pair { long a, b; };
struct big { long a, b, c; };

typedef void walk(va_list, const char *, unsigned char *);

static long make(walk *w, const char *kinds, unsigned char *out, ...) {
    va_list ap;
    va_start(ap, out);
    w(ap, kinds, out);
    long next = va_arg(ap, int);        /* the walker moved the list on */
    va_end(ap);
    return next;
}

static long (*volatile maker)(walk *, const char *, unsigned char *, ...) = make;

long va_list_walk_registers(walk *w, unsigned char *out) {
    return maker(w, "idid", out, 101L, 1.5, 102L, 2.5, 103);
}

long va_list_walk_overflow(walk *w, unsigned char *out) {
    return maker(w, "iiiiddddddddddiL", out, 1L, 2L, 3L, 4L, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5, 10.5, 5L, 11.25L,
                 104);
}

long va_list_walk_pairs(walk *w, unsigned char *out) {
    struct pair one = {11, 12}, two = {21, 22};
    return maker(w, "pipd", out, one, 13L, two, 3.5, 105);
}

long va_list_walk_one_left(walk *w, unsigned char *out) {
    struct pair one = {11, 12}, two = {21, 22};
    return maker(w, "ppi", out, one, two, 13L, 107);
}

/* Three general registers are left: as many as the struct has eightbytes. */
long va_list_walk_memory(walk *w, unsigned char *out) {
    struct big one = {11, 12, 13}, two = {21, 22, 23};
    return maker(w, "bib", out, one, 14L, two, 108);
}

long va_list_walk_aligned(walk *w, unsigned char *out) {
    return maker(w, "iiiLiL", out, 1L, 2L, 3L, 2.25L, 7L, 3.25L, 106);
}
