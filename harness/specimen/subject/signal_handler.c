/* Code on trial: a handler with a frame of aligned doubles, and calls into libc. */
#include <stdio.h>

char signal_handler_text[64];

void signal_handler_subject(int number, void *info, void *context) {
    double numbers[8];
    for (int i = 0; i < 8; ++i)
        numbers[i] = number * (i + 0.5);
    snprintf(signal_handler_text, sizeof signal_handler_text, "%d %.1f %d %d", number, numbers[3], info != 0, context != 0);
}
