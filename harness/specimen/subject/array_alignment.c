/* Code on trial: array variables of 16 bytes and more, global, static and local, between odd neighbours. */

typedef long sum(const unsigned char *, long);

char array_alignment_odd1 = 1;
unsigned char array_alignment_global[16] = {1, 2, 3};
char array_alignment_odd2 = 1;
unsigned char array_alignment_bss[33];
static char odd3 = 1;
static unsigned char file[47] = {4, 5, 6};

long array_alignment_globals(sum *f, long *out) {
    static char odd4 = 1;
    static unsigned char local[16] = {7, 8};
    array_alignment_bss[0] = 9;
    out[0] = f(array_alignment_global, 1);
    out[1] = f(array_alignment_bss, 2);
    out[2] = f(file, 2);
    out[3] = f(local, 1);
    return odd3 + odd4;
}

long array_alignment_locals(sum *f, long *out, long n) {
    char odd1 = 1;
    unsigned char a[16] = {10};
    char odd2 = 1;
    unsigned char b[35] = {11};
    char *volatile keep[] = {&odd1, &odd2};
    out[0] = f(a, 1);
    out[1] = f(b, 2);
    return *keep[0] + *keep[1];
}

long array_alignment_variable(sum *f, long *out, long n) {
    unsigned char a[n];
    unsigned char b[n + 16];
    for (long i = 0; i < n; ++i)
        a[i] = 0;
    for (long i = 0; i < n + 16; ++i)
        b[i] = 1;
    out[0] = n >= 16 ? f(a, 1) : (long)((unsigned long)a % 16);
    out[1] = f(b, 1);
    return 2;
}
