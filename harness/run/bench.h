// The test bench of one process: buffers and contexts, set up and read once per call.
#pragma once

#include <functional>
#include <memory>

#include "callgate/check.h"
#include "callgate/observation.h"
#include "callgate/pattern.h"
#include "callgate/plan.h"
#include "callgate/probe.h"
#include "callgate/states.h"
#include "subject_io.h"

namespace callgate {

// One row of the table under test: a function and the way to reach its library's io block.
struct Target {
    void (*function)() = nullptr;
    SubjectIo* volatile* io = nullptr;
};

class Bench {
public:
    // `entry` is what a subject finds in every register that holds no argument.
    // `left` is what capture leaves in every register that a call need not keep and that holds no result.
    explicit Bench(std::uint64_t features, const State& entry = junk_state(), const State& left = trashed_state());

    // Each runs one call and tells whether all is as planned. `observe()` then holds what was seen.
    bool callee(const PlannedSignature& p, Shape shape, Mode mode, const Target& target);
    bool caller(const PlannedSignature& p, Subject subject, Mode mode, const Target& target);
    bool pair(const PlannedSignature& p, const Target& caller, const Target& callee);
    bool layout(const PlannedSignature& p, const Target& target);

    // Stand-ins for a toolchain with the altered model `q`: the probes themselves play the subject.
    bool altered_callee(const PlannedSignature& p, const PlannedSignature& q, Mode mode);
    bool altered_caller(const PlannedSignature& p, const PlannedSignature& q, Mode mode);
    bool altered_layout(const PlannedSignature& p, const PlannedSignature& q);

    // Subjects under pressure keep only the first `count` live values: handwritten ones, which show one thing each.
    void keep_only(unsigned count) { kept_ = count; }

    // What capture returns in rax, where a signature has no result of its own to return.
    void answer(std::uint64_t rax) { capture_template_.gpr[0] = rax; }

    Observation observe() const;

private:
    // What is seen beyond the arguments on the stack: enough for arguments that belong in registers.
    static constexpr std::uint32_t guard_bytes = 512;

    void prepare(const PlannedSignature& p, const Vector& v);
    void load_arguments(const PlannedSignature& p, const Vector& v, Mode mode);
    void load_results(const PlannedSignature& p, const Vector& v);
    void name_referents(const Vector& v);
    void lay_referents(const Vector& v);
    void run(void (*target)());
    void call_caller(const PlannedSignature& p, const Vector& v, const Target& target, void (*callee)());
    Observed observed() const;

    struct Buffers;
    std::shared_ptr<Buffers> b_;
    State drive_template_, capture_template_;
    const PlannedSignature* planned_ = nullptr;
    const Vector* vector_ = nullptr;
    bool hidden_seen_ = false;
    bool logs_ = false;  // does the subject keep a log?
    unsigned kept_ = live_count;
    std::uint32_t area_ = 0;  // bytes of arguments in `area`; the guard follows
};

}  // namespace callgate
