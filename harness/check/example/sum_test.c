#include <callgate/callgate.h>
#include <stdio.h>

long sum_good(const long *p, long n);
long sum_broken(const long *p, long n);

static int check(const char *declaration, callgate_function *function) {
    static const long data[] = {1, 2, 3, 4};
    const long *p = data;
    const long n = 4;
    const void *arguments[] = {&p, &n};
    callgate_report *report = callgate_check(declaration, function, arguments, 2, NULL);
    long sum = 0;
    const int good = callgate_ok(report) && callgate_result(report, &sum, sizeof sum) && sum == 10;
    fputs(callgate_text(report), stdout);
    callgate_free(report);
    return good;
}

int main(void) {
    const int good = check("long sum_good(const long *p, long n)", (callgate_function *)sum_good);
    const int broken = check("long sum_broken(const long *p, long n)", (callgate_function *)sum_broken);
    return good && broken ? 0 : 1; /* 1, as it should be */
}
