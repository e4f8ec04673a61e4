/* Code on trial: a callee of the specimen, and a caller that keeps more values across it than volatile registers hold. */

long preserves_all_f(long x) {
    return 3 * x + 1;
}

/* Every value is used before and after the call, so that each lives across it: in a preserved register, or spilled. */
long preserves_all_caller(long (*callee)(long (*)(long), long, long, long, long, long), const long* in, long* out) {
    long a = in[0] ^ in[1], b = in[1] + in[2], c = in[2] ^ in[3], d = in[3] + in[4];
    long e = in[4] ^ in[5], f = in[5] + in[6], g = in[6] ^ in[7], h = in[7] + in[0];
    long sum = callee(preserves_all_f, a, b, c, d, e);
    out[0] = a, out[1] = b, out[2] = c, out[3] = d, out[4] = e, out[5] = f, out[6] = g, out[7] = h;
    return sum;
}
