/* Code on trial: a callee that is given homes as an array, and a caller that keeps values across the call. */

#define EXPORT __declspec(dllexport)

typedef long long sum_of(const long long *values, long long n);

EXPORT long long shadow_space_sum(const long long *values, long long n) {
    long long sum = 0;
    for (long long i = 0; i < n; ++i)
        sum += (i + 1) * values[i];
    return sum;
}

EXPORT long long shadow_space_caller(long long (*callee)(sum_of *, long long, long long, long long, long long, long long),
                              long long *kept) {
    volatile long long a = kept[0], b = kept[1], c = kept[2], d = kept[3];
    long long sum = callee(shadow_space_sum, 1, 2, 3, 4, 5);
    kept[0] = a + 1, kept[1] = b + 1, kept[2] = c + 1, kept[3] = d + 1;
    return sum;
}
