#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "support.h"

extern "C" {
long stack_guard(long (*f)(void*), void* argument, std::uint64_t canary);
void stack_guard_set(std::uint64_t canary);
}

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "sysv.process.stack-guard";
constexpr std::uint64_t canary = 0x5EC2'E7CA'9A27'B100;

struct Visit {
    long (*visitor)(char* buffer, Visit* visit);
    long found;
};

// The canary, as a distance from the buffer; 0: it is not in the frame.
long find(char* buffer, Visit* visit) {
    visit->found = 0;
    for (long at = 40; at < 160; ++at)
        if (std::memcmp(buffer + at, &canary, 8) == 0)
            visit->found = at;
    return 1;
}

long spoil(char* buffer, Visit* visit) {
    find(buffer, visit);
    buffer[visit->found] = static_cast<char>(buffer[visit->found] ^ 1);
    return 1;
}

long change(char*, Visit*) {
    stack_guard_set(canary + 1);
    return 1;
}

// How a child ends that runs the frame with this visitor: 0, or a signal's number.
int ending(long (*visitor)(char*, Visit*)) {
    auto* const frame = subject<long(void*)>("stack_guard_frame");
    const pid_t child = fork();
    if (child == 0) {
        close(STDERR_FILENO);  // libc says "stack smashing detected"
        std::signal(SIGABRT, SIG_DFL);
        Visit visit = {visitor, 0};
        stack_guard(frame, &visit, canary);
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
}

bool is_protected() {
    return *subject<const int>("stack_guard_protected") == 1;
}

constexpr const char* unprotected = "the compiler ignores -fstack-protector-all: __SSP_ALL__ is not defined";

}  // namespace

TEST(stack_guard, callers_canary_comes_back) {
    std::uint64_t before = 0, after = 0;
    __asm__ volatile("mov %%fs:0x28, %0" : "=r"(before));
    Capture capture;
    stack_guard(Capture::function<long(void*)>(), &capture, canary);  // not through drive: as little as can be between
    __asm__ volatile("mov %%fs:0x28, %0" : "=r"(after));
    stack_guard_set(before);
    capture.check_entry("the guarded function");
    expect("sysv.args.integer-order", "rdi", reinterpret_cast<std::uint64_t>(&capture), capture.entered().gpr[rdi],
           "its argument");
    expect(rule, "fs:0x28", before, after, "the caller's canary");
}

TEST(stack_guard, canary_is_the_word_at_fs_28) {
    if (!is_protected())
        GTEST_SKIP() << unprotected;
    // In a child first: a canary that is looked for where nothing is mapped ends the process.
    if (!expect(rule, "fs:0x28", 0, ending(find), "the end of a process that runs a protected function"))
        return;
    Visit visit = {find, 0};
    Call call(subject<long(void*)>("stack_guard_frame"), &visit, canary);
    call.run(stack_guard);
    expect(rule, "rax", std::int64_t{8}, call.integer(), "what the frame returns");
    expect_that(visit.found != 0, rule, "fs:0x28", "the value at fs:0x28 is not in the frame of a protected function");
}

TEST(stack_guard, a_smash_is_seen) {
    if (!is_protected())
        GTEST_SKIP() << unprotected;
    expect(rule, "fs:0x28", 0, ending(find), "the end of a process whose frame is as it was");
    expect(rule, "fs:0x28", SIGABRT, ending(spoil), "the end of a process whose canary is overwritten: SIGABRT");
    expect(rule, "fs:0x28", SIGABRT, ending(change), "the end of a process whose fs:0x28 changes: SIGABRT");
}
