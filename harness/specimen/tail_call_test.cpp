#include "support.h"

using Seven = long(long, long, long, long, long, long, long);
extern "C" long tail_call(Seven* f, long a, long b, long c, long d, long e, long g, long h);

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "sysv.args.tail-call";
constexpr std::uint64_t in_order[] = {1, 2, 3, 4, 5, 6, 7};
constexpr std::uint64_t reversed[] = {7, 6, 5, 4, 3, 2, 1};

void expect_arguments(const Capture& capture, const std::uint64_t (&wanted)[7]) {
    capture.check_entry("the target of the tail call");
    for (int i = 0; i < 6; ++i)
        expect(rule, gpr_names[integer_arguments[i]], wanted[i], capture.entered().gpr[integer_arguments[i]],
               "argument " + std::to_string(i + 1) + " of the target");
    expect(rule, "stack+8", wanted[6], capture.stack(0), "argument 7 of the target");
}

}  // namespace

TEST(tail_call, compiled_target_returns_for_both) {
    Call call(subject<Seven>("tail_call_target"), 1L, 2L, 3L, 4L, 5L, 6L, 7L);
    call.run(tail_call);
    expect(rule, "rax", std::int64_t{7'654'321}, call.integer(), "every argument weighs differently");
}

TEST(tail_call, target_finds_the_frame_of_a_call) {
    Capture capture;
    Call call(Capture::function<Seven>(), 1L, 2L, 3L, 4L, 5L, 6L, 7L);
    call.run(tail_call);
    expect_arguments(capture, in_order);
    expect(rule, "rsp", call.entry_rsp(), capture.entered().gpr[rsp], "rsp at the target's entry is that at our own");
}

TEST(tail_call, compiled_function_does_the_same) {
    Capture capture;
    Call call(Capture::function<Seven>(), 1L, 2L, 3L, 4L, 5L, 6L, 7L);
    call.run(subject<void()>("tail_call_subject"));
    expect_arguments(capture, reversed);
    expect_that(capture.entered().gpr[rsp] <= call.entry_rsp(), rule, "rsp",
                "the target was entered above our own frame");
}
