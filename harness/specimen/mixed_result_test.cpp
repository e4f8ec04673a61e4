#include "support.h"

struct Ld {
    long i;
    double d;
};
struct Dl {
    double d;
    long i;
};

extern "C" {
Ld mixed_result_ld(long i, double d);
Dl mixed_result_dl(long i, double d);
void mixed_result_take_ld(Ld (*f)(), Ld* out);
void mixed_result_take_dl(Dl (*f)(), Dl* out);
}

using namespace callgate::specimen;

namespace {

void expect_both(long i, double d, long got_i, double got_d) {
    expect("sysv.return.mixed", "rax", i, got_i, "the INTEGER eightbyte");
    expect("sysv.return.mixed", "xmm0", d, got_d, "the SSE eightbyte");
}

}  // namespace

TEST(mixed_result, compiled_caller_takes_both_halves) {
    Ld ld = {};
    Dl dl = {};
    Call call(mixed_result_ld, mixed_result_dl, &ld, &dl);
    call.run(subject<void()>("mixed_result_caller"));
    expect_both(1000, 2.5, ld.i, ld.d);
    expect_both(2001, 4.5, dl.i, dl.d);
}

TEST(mixed_result, routine_takes_what_compiled_callees_return) {
    Ld ld = {};
    Call(subject<Ld()>("mixed_result_callee_ld"), &ld).run(mixed_result_take_ld);
    expect_both(3000, 3.25, ld.i, ld.d);
    Dl dl = {};
    Call(subject<Dl()>("mixed_result_callee_dl"), &dl).run(mixed_result_take_dl);
    expect_both(4000, 4.25, dl.i, dl.d);
}

TEST(mixed_result, routine_calls_as_every_caller_does) {
    Capture capture;
    Ld ld = {};
    Call(Capture::function<Ld()>(), &ld).run(mixed_result_take_ld);
    capture.check_entry("the callee of the first routine");
    Dl dl = {};
    Call(Capture::function<Dl()>(), &dl).run(mixed_result_take_dl);
    capture.check_entry("the callee of the second");
}
