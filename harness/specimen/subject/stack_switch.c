/* Code on trial: a function that runs on another stack, with a large frame, double arithmetic and a call of libc. */
#include <stdio.h>

struct job { char text[64]; unsigned long low, high; };

long stack_switch_job(void *argument) {
    struct job *job = argument;
    double numbers[16];
    for (int i = 0; i < 16; ++i)
        numbers[i] = i / 4.0;
    job->low = (unsigned long)&numbers[0];
    job->high = (unsigned long)&numbers[16];
    return snprintf(job->text, sizeof job->text, "%.2f %.2f", numbers[5], numbers[15]);
}
