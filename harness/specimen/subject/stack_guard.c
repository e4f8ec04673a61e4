/* Code on trial, compiled with -fstack-protector-all: a function whose frame the harness looks into, and may spoil. */

#ifdef __SSP_ALL__
const int stack_guard_protected = 1;
#else
const int stack_guard_protected = 0;
#endif

/* Where a compiler that leaves fs:0x28 alone would look: on other systems the canary is this variable. */
__attribute__((visibility("hidden"))) unsigned long __stack_chk_guard = 0x6E0F5A9C17B32D00;

struct visit { long (*visitor)(char *buffer, struct visit *visit); long found; };

long stack_guard_frame(void *argument) {
    struct visit *visit = argument;
    char buffer[40];
    for (int i = 0; i < 40; ++i)
        buffer[i] = (char)i;
    long answer = visit->visitor(buffer, visit);
    return answer + buffer[7];
}
