/* Code on trial: a function that changes no register but its result, and a caller of one. */

#define KEEPS __attribute__((no_caller_saved_registers))
typedef KEEPS unsigned long remainder_of(unsigned long, unsigned long);

#ifdef __clang__
const int no_caller_saved_keeps_arguments = 0;
#else
const int no_caller_saved_keeps_arguments = 1;
#endif

/* By subtraction of ever smaller multiples, for which a compiler takes several registers. */
KEEPS unsigned long no_caller_saved_subject(unsigned long a, unsigned long b) {
    volatile unsigned long multiples[8];
    unsigned long n = 0, whole = a % b;
    for (unsigned long m = b; n < 8 && m <= a; m += m)
        multiples[n++] = m;
    while (n > 0) {
        unsigned long m = multiples[--n];
        a -= a >= m ? m : 0;
    }
    return a == whole ? a : ~0UL;
}

long no_caller_saved_caller(remainder_of *callee, const long *in, long *out) {
    long a = in[0] * in[1], b = in[1] * in[2], c = in[2] * in[3], d = in[3] * in[4], e = in[4] * in[5];
    long f = in[5] * in[6], g = in[6] * in[7], h = in[7] * in[8], i = in[8] * in[9], j = in[9] * in[10];
    long k = in[10] * in[11], l = in[11] * in[0];
    long result = (long)callee(1000, 37);
    out[0] = a, out[1] = b, out[2] = c, out[3] = d, out[4] = e, out[5] = f;
    out[6] = g, out[7] = h, out[8] = i, out[9] = j, out[10] = k, out[11] = l;
    return result;
}
