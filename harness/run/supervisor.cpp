#include "supervisor.h"

#include <algorithm>

#include "step_process.h"

namespace callgate {
namespace {

enum class Ending { Done, Crashed, TimedOut };

// Waits for the end of the process, or until one step has taken longer than it may.
Ending watch(StepProcess& process, Journal& journal, std::chrono::milliseconds timeout, double& seconds) {
    const auto tick = std::min(timeout, std::chrono::milliseconds(200));
    auto since = std::chrono::steady_clock::now();
    std::uint64_t step = journal.step;
    bool late = false;
    while (!process.ended(tick)) {
        const auto now = std::chrono::steady_clock::now();
        if (const std::uint64_t current = journal.step; current != step) {
            step = current;
            since = now;
        } else if (now - since >= timeout) {
            process.kill();
            late = true;
            break;
        }
    }
    const Ended ended = process.wait();
    seconds += ended.seconds;
    if (late)
        return Ending::TimedOut;
    if (journal.done)
        return Ending::Done;
    if (journal.crash.signal == 0)
        journal.crash.signal = ended.fault;
    return Ending::Crashed;
}

}  // namespace

void run_steps(Journal& journal, const Supervision& what) {
    catch_faults(journal);
    for (std::uint64_t i = journal.step; i < what.steps; ++i) {
        journal.step.store(i, std::memory_order_relaxed);
        what.run(i);
    }
    journal.done = true;
    leave();
}

double supervise(Journal& journal, const Supervision& what) {
    if (is_supervised())
        run_steps(journal, what);
    double seconds = 0;
    std::uint64_t next = 0;
    while (next < what.steps) {
        journal.step = next;
        journal.crash = {};
        journal.done = false;
        StepProcess process(journal, what);
        const Ending ending = watch(process, journal, what.timeout, seconds);
        if (ending == Ending::Done)
            break;
        const std::uint64_t at = journal.step;
        if (ending == Ending::Crashed)
            what.crashed(at, journal.crash);
        else
            what.timed_out(at);
        next = at + 1;
    }
    return seconds;
}

}  // namespace callgate
