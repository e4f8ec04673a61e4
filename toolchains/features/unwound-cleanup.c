void outside(void);
static void release(int *held) { *held = 0; outside(); }
void f(void) {
    int held __attribute__((cleanup(release))) = 1;
    outside();
}
