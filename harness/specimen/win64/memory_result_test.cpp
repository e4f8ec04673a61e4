#include "../support.h"
#include "../windows/stepping.h"

struct Odd {
    int a, b, c;
};

extern "C" Odd memory_result_callee(int a, int b);
extern "C" long long memory_result_caller(Odd (*f)(int, int), int a, int b);

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "win64.return.sret";

}  // namespace

TEST(memory_result, compiled_caller_finds_what_the_routine_wrote) {
    Odd out = {};
    Call call(memory_result_callee, 30, 12, &out);
    call.run(subject<void()>("memory_result_subject_caller"));
    expect(rule, "rcx", 30, out.a, "the result's first member");
    expect(rule, "rcx+4", 12, out.b, "its second");
    expect(rule, "rcx+8", 42, out.c, "its third");
    expect(rule, "rax", std::int64_t{42}, call.integer(), "its third, returned");
}

TEST(memory_result, routine_finds_what_the_compiled_callee_wrote) {
    Call call(subject<Odd(int, int)>("memory_result_subject_callee"), 5, 7);
    call.run(memory_result_caller);
    expect(rule, "rax", std::int64_t{6 + 9 + 35}, call.integer(), "the sum of the members");
}

TEST(memory_result, routine_returns_the_address) {
    Odd out = {};
    Call call(&out, 1, 2);
    call.run(memory_result_callee);
    expect(rule, "rax", reinterpret_cast<std::uint64_t>(&out), call.left().gpr[rax], "the address that came in rcx");
    expect(rule, "rcx+8", 3, out.c, "the third member");
}

TEST(memory_result, routine_passes_memory_of_its_own) {
    Odd elsewhere = {100, 200, -300};
    Capture capture;
    capture.use_shadow_space();
    capture.load().gpr[rax] = reinterpret_cast<std::uint64_t>(&elsewhere);
    Call call(Capture::function<Odd(int, int)>(), 5, 7);
    call.run(memory_result_caller);
    capture.check_entry("the callee", call.entry_rsp());
    const callgate::State& seen = capture.entered();
    expect("win64.args.positional", "rdx", 5, static_cast<int>(seen.gpr[rdx]), "the first named argument comes second");
    expect("win64.args.positional", "r8", 7, static_cast<int>(seen.gpr[r8]), "the second comes third");
    expect_that(seen.gpr[rcx] > seen.gpr[rsp] && seen.gpr[rcx] + sizeof(Odd) <= call.entry_rsp(), rule, "rcx",
                "the hidden argument is the address of memory in the caller's frame");
    expect(rule, "rax", std::int64_t{0}, call.integer(), "the result is where rax says");
}

TEST(memory_result, unwinds_from_every_instruction) {
    auto* const callee = subject<Odd(int, int)>("memory_result_subject_callee");
    const auto run = [&] { memory_result_caller(callee, 1, 2); };
    expect_unwinds(reinterpret_cast<void*>(memory_result_caller), "memory_result_caller", run);
}
