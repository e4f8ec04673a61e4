/* Code on trial: a nested function that reads and writes the variables of the function around it. Its address as a
   pointer is that of a trampoline, which the harness takes apart. */

long nested_function_outer(long (*use)(void *trampoline, long value), long a) {
    volatile long seen = 5;
    long inner(long x) {
        seen += x;
        return 10 * a + x;
    }
    long result = use((void *)inner, 3);
    return 1000 * result + seen;
}
