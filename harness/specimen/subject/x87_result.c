/* Code on trial: callers that keep and that drop a long double, and a callee that returns one. */

void x87_result_caller(long double (*f)(long), long double *out) {
    *out = f(40) + f(2);
}

/* More results than the x87 stack has registers. */
void x87_result_dropper(long double (*f)(long)) {
    for (int i = 0; i < 20; ++i)
        f(i);
}

long double x87_result_callee(long value) {
    return (long double)value / 4;
}
