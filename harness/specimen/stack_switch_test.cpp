#include "support.h"

extern "C" long stack_switch(long (*f)(void*), void* argument, void* top);

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "sysv.stack.align-16";
constexpr std::size_t stack_size = 256 * 1024;

struct Job {
    char text[64];
    std::uint64_t low, high;
};

}  // namespace

TEST(stack_switch, second_stack_is_aligned_whatever_its_end) {
    std::vector<char> stack(stack_size);
    for (const int unaligned : {0, 1, 8, 15}) {
        Capture capture;
        char* const top = stack.data() + stack_size - unaligned;
        Call call(Capture::function<long(void*)>(), &stack, top);
        call.run(stack_switch);
        capture.check_entry("the function on the second stack");
        const std::uint64_t entry = capture.entered().gpr[rsp];
        expect_that(entry < reinterpret_cast<std::uint64_t>(top) && entry + 32 > reinterpret_cast<std::uint64_t>(top),
                    rule, "rsp", "the function does not run at the end of the second stack");
        expect("sysv.args.integer-order", "rdi", reinterpret_cast<std::uint64_t>(&stack), capture.entered().gpr[rdi],
               "its argument");
    }
}

TEST(stack_switch, compiled_code_runs_on_the_second_stack) {
    std::vector<char> stack(stack_size);
    for (const int unaligned : {0, 5, 8}) {
        Job job = {};
        Call call(subject<long(void*)>("stack_switch_job"), &job, stack.data() + stack_size - unaligned);
        call.run(stack_switch);
        expect(rule, "rax", std::int64_t{9}, call.integer(), "what the function returned");
        expect_that(std::string_view(job.text) == "1.25 3.75", rule, "xmm0",
                    std::string("it wrote '") + job.text + "'");
        const auto begin = reinterpret_cast<std::uint64_t>(stack.data());
        expect_that(begin <= job.low && job.high <= begin + stack_size, "sysv.preserve.rsp", "rsp",
                    "its variables lie outside the second stack");
    }
}
