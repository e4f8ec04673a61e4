/* Code on trial: callers and callees of results in rax and xmm0. */

struct ld { long i; double d; };
struct dl { double d; long i; };

void mixed_result_caller(struct ld (*ld)(long, double), struct dl (*dl)(long, double), struct ld *ld_out,
                         struct dl *dl_out) {
    *ld_out = ld(1000, 1.25);
    *dl_out = dl(2000, 2.25);
}

struct ld mixed_result_callee_ld(void) {
    struct ld result = {3000, 3.25};
    return result;
}

struct dl mixed_result_callee_dl(void) {
    struct dl result = {4.25, 4000};
    return result;
}
