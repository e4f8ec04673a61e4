/* Code on trial, compiled with -fstack-protector-all: a function whose frame the harness looks into, and may spoil. */

#ifdef __SSP_ALL__
const int stack_guard_protected = 1;
#else
const int stack_guard_protected = 0;
#endif

struct visit { long (*visitor)(char *buffer, struct visit *visit); long found; };

long stack_guard_frame(void *argument) {
    struct visit *visit = argument;
    char buffer[40];
    for (int i = 0; i < 40; ++i)
        buffer[i] = (char)i;
    long answer = visit->visitor(buffer, visit);
    return answer + buffer[7];
}
