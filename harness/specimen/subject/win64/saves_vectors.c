/* Code on trial: a callee of the specimen, and a caller that keeps ten doubles across it. */

#define EXPORT __declspec(dllexport)

EXPORT double saves_vectors_f(double x) {
    return 3 * x;
}

/* Every product is made before the call and stored behind it, so that each lives across it: in xmm6-15, or spilled. */
EXPORT double saves_vectors_caller(double (*callee)(double (*)(double), const double *, long long, long long), const double *in,
                            double *out) {
    double a = in[0] * in[1], b = in[1] * in[2], c = in[2] * in[3], d = in[3] * in[4], e = in[4] * in[5];
    double f = in[5] * in[6], g = in[6] * in[7], h = in[7] * in[8], i = in[8] * in[9], j = in[9] * in[0];
    double sum = callee(saves_vectors_f, in, 3, 4);
    out[0] = a, out[1] = b, out[2] = c, out[3] = d, out[4] = e, out[5] = f, out[6] = g, out[7] = h, out[8] = i, out[9] = j;
    return sum;
}
