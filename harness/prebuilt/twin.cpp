// The interface of the twins, which are ours: one that obeys, and some that each break one rule.
#include "trial.h"

namespace callgate::prebuilt {

void twin(const std::string& path) {
    Trial t(path, "struct big { long long a, b, c; }; ");
    struct Big {
        long long a, b, c;
    };
    const Big given{1, 20, 300};
    const auto twice = t.call("struct big twice(struct big s)", {bytes_of(given)}).as<Big>();
    t.expect(twice.a == 2 && twice.b == 40 && twice.c == 600, "a struct comes back with each member doubled");
    const auto sum = t.call("double sum(double a, int b, double c)", {bytes_of(0.5), bytes_of(2), bytes_of(4.25)});
    t.expect(sum.as<double>() == 6.75, "a sum is that of the three");
    int thing = 0;
    const Called called = t.calls_back("long long apply(long long (*f)(void *), void *p)",
                                       {bytes_of(callback()), bytes_of(static_cast<void*>(&thing))}, 41);
    t.expect(called.registers[0] == reinterpret_cast<std::uint64_t>(&thing), "the callback is given the pointer");
    t.expect(called.as<long long>() == 42, "what the callback returns comes back plus one");
}

}  // namespace callgate::prebuilt
