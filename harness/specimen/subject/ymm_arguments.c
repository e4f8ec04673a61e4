/* Code on trial: a caller of nine vectors of 32 bytes, and a callee that adds them. */

typedef float vector __attribute__((vector_size(32), may_alias));
typedef vector nine(vector, vector, vector, vector, vector, vector, vector, vector, vector);

void ymm_arguments_caller(nine *f, const float *in, float *out) {
    const vector *v = (const vector *)in;
    *(vector *)out = f(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8]);
}

vector ymm_arguments_callee(vector a, vector b, vector c, vector d, vector e, vector f, vector g, vector h, vector i) {
    return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i;
}
