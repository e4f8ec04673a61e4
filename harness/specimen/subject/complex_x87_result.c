/* Code on trial: a caller and a callee of a _Complex long double. */

void complex_x87_result_caller(_Complex long double (*f)(long, long), long double *out) {
    _Complex long double got = f(3, 4);
    out[0] = __real__ got;
    out[1] = __imag__ got;
}

_Complex long double complex_x87_result_callee(void) {
    _Complex long double result;
    __real__ result = 5.5L;
    __imag__ result = -6.5L;
    return result;
}
