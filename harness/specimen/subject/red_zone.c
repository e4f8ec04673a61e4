/* Code on trial: a leaf whose variables lie in memory, so that a compiler that uses the red zone has them there. */

long red_zone_leaf(long turns, long value) {
    volatile long words[12];
    long changed = 0;
    for (int i = 0; i < 12; ++i)
        words[i] = value + i;
    for (volatile long n = turns; n > 0; n = n - 1)
        ;
    for (int i = 0; i < 12; ++i)
        changed |= (long)(words[i] != value + i) << i;
    return changed;
}
