#include "support.h"

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "cxx.guard-variable";

// What the compiled function and the routine share.
struct Shared {
    unsigned char* guard = subject<unsigned char>("_ZGVZ7guardedlE5value");
    long* value = subject<long>("_ZZ7guardedlE5value");
    long* seen = subject<long>("guard_variable_seen");
    long* computed = subject<long>("guard_variable_computed");

    // Nothing happened yet; bytes of the guard that are the runtime's own hold `own`.
    explicit Shared(unsigned char own = 0) {
        std::memset(guard, own, 8);
        guard[0] = 0;
        *value = 0;
        *computed = 0;
        std::memset(seen, 0, 7 * sizeof *seen);
    }

    void expect_initialised_once(long computed_times) const {
        const auto address = static_cast<long>(word(guard));
        expect(rule, "rdi", address, seen[0], "the argument of __cxa_guard_acquire");
        expect(rule, "rdi", address, seen[2], "the argument of __cxa_guard_release");
        expect(rule, "acquire", 1L, seen[1], "calls of __cxa_guard_acquire");
        expect(rule, "release", 1L, seen[3], "calls of __cxa_guard_release");
        expect(rule, "abort", 0L, seen[6], "calls of __cxa_guard_abort");
        expect(rule, "variable", computed_times, *computed, "how often compiled code initialised it");
        expect(rule, "guard", static_cast<unsigned char>(1), guard[0], "the first byte, after initialisation");
    }
};

std::int64_t compiled(long n) {
    Call call(n);
    call.run(subject<void()>("guard_variable_compiled"));
    return call.integer();
}

std::int64_t routine(long n) {
    Call call(n);
    call.run(subject<void()>("guard_variable"));
    return call.integer();
}

}  // namespace

TEST(guard_variable, compiled_function_asks_before_and_tells_after) {
    const Shared shared;
    expect(rule, "guard", std::uint64_t{0}, word(shared.guard) % 8, "the address of 64 bits, modulo 8");
    expect(rule, "rax", std::int64_t{1005}, compiled(5), "value");
    shared.expect_initialised_once(1);
    const long* at = subject<long>("guard_variable_at_compute");
    expect(rule, "acquire", 1L, at[0], "calls of __cxa_guard_acquire before the initialiser runs");
    expect(rule, "release", 0L, at[1], "calls of __cxa_guard_release before it does");
    expect(rule, "rax", std::int64_t{1005}, compiled(6), "value, the second time");
    expect(rule, "variable", 1L, *shared.computed, "how often it was initialised");
}

TEST(guard_variable, first_byte_alone_says_whether) {
    const Shared shared(0xFF);
    expect(rule, "guard", std::int64_t{1007}, compiled(7), "value, though bytes 1 to 7 are not 0");
    const Shared third(0xFF);
    expect(rule, "guard", std::int64_t{1007}, routine(7), "value in the routine");
    const Shared other;
    *other.value = 42;
    other.guard[0] = 1;
    expect(rule, "guard", std::int64_t{42}, compiled(8), "value that is initialised, though bytes 1 to 7 are 0");
    expect(rule, "variable", 0L, *other.computed, "how often compiled code initialised it");
}

TEST(guard_variable, another_thread_may_be_faster) {
    const Shared shared;
    *shared.value = 43;
    shared.seen[4] = 1;
    expect(rule, "eax", std::int64_t{43}, compiled(9), "value, where __cxa_guard_acquire returns 0");
    expect(rule, "variable", 0L, *shared.computed, "how often compiled code initialised it");
    expect(rule, "release", 0L, shared.seen[3], "calls of __cxa_guard_release: it has nothing to release");
    const Shared again;
    *again.value = 44;
    again.seen[4] = 1;
    expect(rule, "eax", std::int64_t{44}, routine(9), "value in the routine");
    expect(rule, "release", 0L, again.seen[3], "calls of __cxa_guard_release");
}

TEST(guard_variable, initialiser_that_throws) {
    const Shared shared;
    Call call(-3L);
    call.run(subject<void()>("guard_variable_try"));
    expect(rule, "rax", std::int64_t{-3}, call.integer(), "what was thrown");
    expect(rule, "abort", 1L, shared.seen[6], "calls of __cxa_guard_abort");
    expect(rule, "rdi", static_cast<long>(word(shared.guard)), shared.seen[5], "its argument");
    expect(rule, "release", 0L, shared.seen[3], "calls of __cxa_guard_release");
    expect(rule, "guard", static_cast<unsigned char>(0), shared.guard[0], "the first byte");
    expect(rule, "rax", std::int64_t{1004}, compiled(4), "value, initialised at the second attempt");
    expect(rule, "acquire", 2L, shared.seen[1], "calls of __cxa_guard_acquire");
}

TEST(guard_variable, routine_and_compiled_function_share_guard_and_variable) {
    const Shared first;
    expect(rule, "rax", std::int64_t{1010}, routine(10), "value, initialised by the routine");
    first.expect_initialised_once(0);
    expect(rule, "rax", std::int64_t{1010}, compiled(11), "value, seen by compiled code");
    expect(rule, "variable", 0L, *first.computed, "how often compiled code initialised it");
    const Shared second;
    expect(rule, "rax", std::int64_t{1012}, compiled(12), "value, initialised by compiled code");
    expect(rule, "rax", std::int64_t{1012}, routine(13), "value, seen by the routine");
    second.expect_initialised_once(1);
}

TEST(guard_variable, routine_looks_at_the_first_byte) {
    const Shared shared;
    shared.guard[0] = 1;
    expect(rule, "rax", std::int64_t{0}, routine(14), "value that somebody initialised to 0");
    expect(rule, "acquire", 0L, shared.seen[1], "calls of __cxa_guard_acquire where the first byte is 1");
}

TEST(guard_variable, runtime_keeps_its_contract) {
    auto* const* runtime = subject<void (*)()>("guard_variable_runtime");
    alignas(8) unsigned char guard[8] = {};
    const Shared shared;
    const auto acquire = [&] {
        Call call(static_cast<unsigned char*>(guard));
        call.run(runtime[0]);
        return static_cast<int>(call.integer());
    };
    expect(rule, "eax", 1, acquire(), "__cxa_guard_acquire: the caller is to initialise");
    expect(rule, "guard", static_cast<unsigned char>(0), guard[0], "the first byte before __cxa_guard_release");
    Call release(static_cast<unsigned char*>(guard));
    release.run(runtime[1]);
    expect(rule, "guard", static_cast<unsigned char>(1), guard[0], "the first byte after it");
    expect(rule, "release", 1L, shared.seen[3], "calls of __cxa_guard_release");
    expect(rule, "eax", 0, acquire(), "__cxa_guard_acquire of a variable that is initialised");
    guard[0] = 0;
    shared.seen[4] = 1;
    expect(rule, "eax", 0, acquire(), "__cxa_guard_acquire where another thread was faster");
    expect(rule, "guard", static_cast<unsigned char>(1), guard[0], "the first byte, which that thread has set");
}
