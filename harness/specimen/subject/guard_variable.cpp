// Code on trial: an inline function with a static variable, which the routine has as well.

extern "C" {
extern long guard_variable_seen[7];  // the routine's: guard and number of acquires, the same of releases
long guard_variable_computed;        // how often the variable was initialised
long guard_variable_at_compute[2];   // acquires and releases by then
}

static long compute(long n) {
    ++guard_variable_computed;
    guard_variable_at_compute[0] = guard_variable_seen[1];
    guard_variable_at_compute[1] = guard_variable_seen[3];
    if (n < 0)
        throw n;
    return n + 1000;
}

inline long guarded(long n) {
    static long value = compute(n);
    return value;
}

extern "C" long guard_variable_compiled(long n) {
    return guarded(n);
}

extern "C" long guard_variable_try(long n) {
    try {
        return guarded(n);
    } catch (long thrown) {
        return thrown;
    }
}
