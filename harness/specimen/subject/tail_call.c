/* Code on trial: a callee that is reached by a jump, and a function whose last act is a call: a compiler that makes it a
   jump has to leave the frame that a call would. */

typedef long seven(long, long, long, long, long, long, long);

long tail_call_target(long a, long b, long c, long d, long e, long g, long h) {
    return a + 10 * b + 100 * c + 1000 * d + 10000 * e + 100000 * g + 1000000 * h;
}

long tail_call_subject(seven *f, long a, long b, long c, long d, long e, long g, long h) {
    return f(h, g, e, d, c, b, a);
}
