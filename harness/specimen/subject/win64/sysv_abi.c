/* Code on trial: functions of System V in a Windows program, and Windows functions that they meet. */

#define EXPORT __declspec(dllexport)

#define SYSV __attribute__((sysv_abi))
typedef SYSV long long sixfold(long long, long long, long long, long long, long long, long long);
typedef long long fivefold(long long, long long, long long, long long, long long);

EXPORT long long sysv_abi_subject_out(sixfold *f, long long a, long long b, long long c, long long d, long long e, long long g) {
    return f(a, b, c, d, e, g);
}

EXPORT SYSV long long sysv_abi_subject_in(fivefold *f, long long a, long long b, long long c, long long d, long long e) {
    return f(a, b, c, d, e);
}

EXPORT SYSV long long sysv_abi_subject_six(long long a, long long b, long long c, long long d, long long e, long long g) {
    return ((((a * 10 + b) * 10 + c) * 10 + d) * 10 + e) * 10 + g;
}

EXPORT long long sysv_abi_subject_five(long long a, long long b, long long c, long long d, long long e) {
    return (((a * 10 + b) * 10 + c) * 10 + d) * 10 + e;
}

typedef long long out_bridge(sixfold *, long long, long long, long long, long long, long long, long long);
typedef SYSV long long in_bridge(fivefold *, long long, long long, long long, long long, long long);

EXPORT long long sysv_abi_subject_calls(out_bridge *out, in_bridge *in) {
    return out(sysv_abi_subject_six, 6, 5, 4, 3, 2, 1) + in(sysv_abi_subject_five, 5, 4, 3, 2, 1);
}

/* Its variables are in memory, which a leaf of System V has below rsp where there is a red zone. */
EXPORT SYSV long long sysv_abi_subject_leaf(long long a, long long b, long long c, long long d) {
    volatile long long w = a, x = b, y = c, z = d;
    return ((w * 10 + x) * 10 + y) * 10 + z;
}
