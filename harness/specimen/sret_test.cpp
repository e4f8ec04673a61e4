#include "support.h"

struct Big {
    long a, b, c;
};

extern "C" Big sret_callee(long a, long b);
extern "C" long sret_caller(Big (*f)(long, long), long a, long b);

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "sysv.return.sret-argument";

}  // namespace

TEST(sret, compiled_caller_finds_what_the_routine_wrote) {
    Big out = {};
    Call call(sret_callee, 30L, 12L, &out);
    call.run(subject<void()>("sret_subject_caller"));
    expect(rule, "rdi", 30L, out.a, "the result's first member");
    expect(rule, "rdi+8", 12L, out.b, "its second");
    expect(rule, "rdi+16", 42L, out.c, "its third");
    expect(rule, "rax", std::int64_t{42}, call.integer(), "its third, returned");
}

TEST(sret, routine_finds_what_the_compiled_callee_wrote) {
    Call call(subject<Big(long, long)>("sret_subject_callee"), 5L, 7L);
    call.run(sret_caller);
    expect(rule, "rax", std::int64_t{6 + 9 + 35}, call.integer(), "the sum of the members");
}

TEST(sret, routine_returns_the_address) {
    Big out = {};
    Call call(&out, 1L, 2L);
    call.run(sret_callee);
    expect("sysv.return.sret-rax", "rax", reinterpret_cast<std::uint64_t>(&out), call.left().gpr[rax],
           "the address that came in rdi");
    expect(rule, "rdi+16", 3L, out.c, "the third member");
}

TEST(sret, routine_passes_memory_of_its_own) {
    Big elsewhere = {100, 200, 300};
    Capture capture;
    capture.load().gpr[rax] = reinterpret_cast<std::uint64_t>(&elsewhere);
    Call call(Capture::function<Big(long, long)>(), 5L, 7L);
    call.run(sret_caller);
    capture.check_entry("the callee");
    const callgate::State& seen = capture.entered();
    expect(rule, "rsi", std::uint64_t{5}, seen.gpr[rsi], "the first named argument comes second");
    expect(rule, "rdx", std::uint64_t{7}, seen.gpr[rdx], "the second comes third");
    expect_that(seen.gpr[rdi] > seen.gpr[rsp] && seen.gpr[rdi] + sizeof(Big) <= call.entry_rsp(), rule, "rdi",
                "the hidden argument is the address of memory in the caller's frame");
    expect("sysv.return.sret-rax", "rax", std::int64_t{600}, call.integer(), "the result is where rax says");
}
