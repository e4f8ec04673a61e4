/* Code on trial: functions with preserve_most and preserve_all, and callers that keep more values across such a function
   than there are registers that every function keeps. */

#define MOST __attribute__((preserve_most))
#define ALL __attribute__((preserve_all))
typedef long plain(long);
typedef MOST long most(plain *, long);
typedef ALL long all(plain *, long);

MOST long cold_call_subject_most(plain *f, long x) {
    return f(x) + 1;
}

ALL long cold_call_subject_all(plain *f, long x) {
    return f(x) + 1;
}

static long triple(long x) {
    return 3 * x + 1;
}

/* What is made before the call and stored behind it lives across it. */
#define CALLER(convention, in, out, numbers, products) \
    long a = in[0] * in[1], b = in[1] * in[2], c = in[2] * in[3], d = in[3] * in[4], e = in[4] * in[5]; \
    long f = in[5] * in[6], g = in[6] * in[7], h = in[7] * in[8], i = in[8] * in[9], j = in[9] * in[10]; \
    long k = in[10] * in[11], l = in[11] * in[0]; \
    double p = numbers[0] * numbers[1], q = numbers[1] * numbers[2], r = numbers[2] * numbers[3]; \
    double s = numbers[3] * numbers[0]; \
    long result = convention(triple, 9); \
    out[0] = a, out[1] = b, out[2] = c, out[3] = d, out[4] = e, out[5] = f; \
    out[6] = g, out[7] = h, out[8] = i, out[9] = j, out[10] = k, out[11] = l; \
    products[0] = p, products[1] = q, products[2] = r, products[3] = s; \
    return result

long cold_call_caller_most(most *callee, const long *in, long *out, const double *numbers, double *products) {
    CALLER(callee, in, out, numbers, products);
}

long cold_call_caller_all(all *callee, const long *in, long *out, const double *numbers, double *products) {
    CALLER(callee, in, out, numbers, products);
}
