#include "support.h"

struct Big {
    long v[3];
};

extern "C" long by_value_copy(void (*f)(Big), long start);

using namespace callgate::specimen;

TEST(by_value_copy, what_the_callee_changes_is_its_own) {
    auto& seen = *reinterpret_cast<long(*)[2][3]>(find_subject("by_value_copy_seen"));
    for (const long start : {10L, -7000L, 1L << 40}) {
        Call call(subject<void(Big)>("by_value_copy_change"), start);
        call.run(by_value_copy);
        for (int i = 0; i < 3; ++i) {
            const std::string place = "stack+" + std::to_string(8 + 8 * i);
            expect("sysv.args.stack-slots", place, start + i, seen[0][i], "what the callee was given");
            expect("sysv.args.stack-slots", place, -1 - start - i, seen[1][i], "what it made of it");
        }
        expect("sysv.stack.by-value-copy", "stack+8", 3 * start + 3, call.integer(), "the sum of the caller's object");
    }
}

TEST(by_value_copy, passes_the_object_as_it_is) {
    Capture capture;
    Call call(Capture::function<void(Big)>(), 0x1122L);
    call.run(by_value_copy);
    capture.check_entry("the callee");
    for (unsigned i = 0; i < 3; ++i)
        expect("sysv.args.stack-slots", "stack+" + std::to_string(8 + 8 * i), std::uint64_t{0x1122} + i,
               capture.stack(i), "the copy");
}
