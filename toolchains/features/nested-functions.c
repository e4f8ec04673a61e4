long g(long (*)(long));
long f(long a) {
    long inner(long x) { return a + x; }
    return g(inner);
}
