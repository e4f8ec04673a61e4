#include "support.h"

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "cxx.static-lifetime";

struct Event {
    long what, where, registered;
};

struct Registration {
    long f, p, handle;
};

std::span<const Event> events() {
    return {subject<const Event>("static_lifetime_events"),
            static_cast<std::size_t>(*subject<long>("static_lifetime_count"))};
}

std::span<const Registration> registrations() {
    const long* seen = subject<const long>("static_lifetime_seen");
    return {reinterpret_cast<const Registration*>(seen + 1), static_cast<std::size_t>(*seen)};
}

std::int64_t handle() {
    Call call;
    call.run(subject<void()>("static_lifetime_handle"));
    return call.integer();
}

void finalize(std::int64_t which) {
    Call call(which);
    call.run(subject<void()>("static_lifetime_finalize"));
}

void expect_events(std::size_t from, std::initializer_list<long> wanted, std::string_view says) {
    expect(rule, "objects", from + wanted.size(), events().size(), says);
    for (const long what : wanted)
        if (from < events().size())
            expect(rule, "objects", what, events()[from++].what, says);
}

}  // namespace

// One test: a library is loaded once, and its objects are destroyed once.
TEST(static_lifetime, registered_when_made_and_destroyed_in_reverse) {
    const std::int64_t own = handle();
    expect_events(0, {1, 2, 3, 4, 5}, "objects at namespace scope, made in the order of their definitions");
    const std::size_t loaded = registrations().size();
    expect_that(
        loaded == 3 || loaded == 4, rule, "__cxa_atexit",
        "registrations: of two objects, and of an array as one or as two; none of the object without destructor");
    for (const auto& [index, registered] : {std::pair{0U, 0L}, {1U, 1L}, {2U, 2L}, {3U, 2L}})
        if (index < events().size())
            expect(rule, "__cxa_atexit", registered, events()[index].registered,
                   "how many were registered when object " + std::to_string(index + 1) + " was made");
    for (const Registration& each : registrations())
        expect(rule, "rdx", own, static_cast<std::int64_t>(each.handle), "the third argument is &__dso_handle");

    for (int i = 0; i < 2; ++i) {
        Call use;
        use.run(subject<void()>("static_lifetime_use"));
        expect(rule, "rax", std::int64_t{13}, use.integer(), "the sum of three objects");
    }
    expect_events(5, {6}, "the object of a function, made when it is first called");
    expect(rule, "__cxa_atexit", loaded + 1, registrations().size(), "registrations, that of this object included");

    finalize(own + 8);
    expect_events(6, {}, "another library's end destroys nothing here");
    finalize(own);
    expect_events(6, {-6, -5, -4, -2, -1}, "each is destroyed, the last one made first");
    for (const Event& end : events())
        for (const Event& begin : events())
            if (end.what == -begin.what)
                expect(rule, "rdi", begin.where, end.where,
                       "where object " + std::to_string(begin.what) + " is destroyed");
    finalize(own);
    expect_events(11, {}, "nothing is destroyed twice");
    expect(rule, "__cxa_atexit", loaded + 1, registrations().size(), "registrations, in the end");
}

TEST(static_lifetime, registering_tells_success) {
    struct Once {
        static void end(void* p) { ++*static_cast<long*>(p); }
    };
    long ends = 0;
    auto* const seen = subject<long>("static_lifetime_seen");
    const std::vector<long> before(seen, seen + 25);
    Call call(&Once::end, &ends, &ends);
    call.run(*subject<void (*)()>("static_lifetime_runtime"));
    expect(rule, "eax", 0, static_cast<int>(call.integer()), "__cxa_atexit: registered");
    finalize(static_cast<std::int64_t>(word(&ends)));
    finalize(static_cast<std::int64_t>(word(&ends)));
    expect(rule, "rdi", 1L, ends, "how often f(p) was called");
    std::copy(before.begin(), before.end(), seen);
}
