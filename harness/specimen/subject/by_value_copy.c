/* Code on trial: a function that changes its own copy of what it was given by value. */
struct big { long v[3]; };

long by_value_copy_seen[2][3];

static void look_at(const struct big *value, long *seen) {
    for (int i = 0; i < 3; ++i)
        seen[i] = value->v[i];
}

static void (*volatile look)(const struct big *, long *) = look_at;     /* so that the writes are not for nothing */

void by_value_copy_change(struct big value) {
    look(&value, by_value_copy_seen[0]);
    for (int i = 0; i < 3; ++i)
        value.v[i] = -1 - value.v[i];
    look(&value, by_value_copy_seen[1]);
}
