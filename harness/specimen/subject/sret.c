/* Code on trial: a caller of sret_callee, and a callee for sret_caller. */

struct big { long a, b, c; };

long sret_subject_caller(struct big (*f)(long, long), long a, long b, struct big *out) {
    struct big got = f(a, b);
    *out = got;
    return got.c;
}

struct big sret_subject_callee(long a, long b) {
    struct big result = {a + 1, b + 2, a * b};
    return result;
}
