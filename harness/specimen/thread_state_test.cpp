#include <pthread.h>

#include <cfenv>

#include "support.h"

extern "C" void* thread_state(void* out);

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "sysv.process.thread-state";

struct Modes {
    std::uint32_t mxcsr = 0;
    std::uint16_t x87 = 0;
};

Modes modes_now() {
    Modes now;
    __asm__ volatile("stmxcsr %0\n\tfnstcw %1" : "=m"(now.mxcsr), "=m"(now.x87));
    return now;
}

}  // namespace

TEST(thread_state, is_inherited_and_its_own) {
    for (const int rounding : {FE_TONEAREST, FE_UPWARD, FE_DOWNWARD}) {
        std::fesetround(rounding);
        const Modes before = modes_now();
        Modes seen;
        pthread_t thread = {};
        ASSERT_EQ(pthread_create(&thread, nullptr, thread_state, &seen), 0);
        void* answer = &seen;
        ASSERT_EQ(pthread_join(thread, &answer), 0);
        expect_that(answer == nullptr, rule, "rax", "the thread's answer is not null");
        const Modes after = modes_now();
        std::fesetround(FE_TONEAREST);
        expect(rule, "mxcsr", before.mxcsr & ~0x3FU, seen.mxcsr & ~0x3FU, "the new thread's MXCSR, without its status");
        expect(rule, "x87 control word", before.x87, seen.x87, "the new thread's x87 control word");
        expect(rule, "mxcsr", before.mxcsr & ~0x3FU, after.mxcsr & ~0x3FU, "the creator's MXCSR afterwards");
        expect(rule, "x87 control word", before.x87, after.x87, "the creator's x87 control word afterwards");
    }
}

TEST(thread_state, thread_changes_both) {
    struct Result {
        Modes seen, left;
    } result;
    pthread_t thread = {};
    const auto start = [](void* out) -> void* {
        auto& r = *static_cast<Result*>(out);
        thread_state(&r.seen);
        r.left = modes_now();
        return nullptr;
    };
    ASSERT_EQ(pthread_create(&thread, nullptr, start, &result), 0);
    ASSERT_EQ(pthread_join(thread, nullptr), 0);
    expect(rule, "mxcsr", 0x7FC0U, result.left.mxcsr & ~0x3FU, "what the thread itself set");
    expect(rule, "x87 control word", std::uint16_t{0x0F7F}, result.left.x87, "what the thread itself set");
}
