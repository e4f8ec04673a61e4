// One signature with one subject of it, called on a bench with the real probes, and judged.
#pragma once

#include <gmock/gmock.h>

#include "../run/bench.h"
#include "callgate/cpu.h"
#include "callgate/finding.h"
#include "support.h"

namespace callgate {

inline void PrintTo(const Finding& f, std::ostream* out) {
    *out << f.rule << " at " << f.place << ": " << f.says;
}

}  // namespace callgate

namespace callgate::test {

inline SubjectIo* volatile subject_io;  // what subjects see of the bench
inline constexpr Mode modes[] = {Mode::Polite, Mode::Hostile};

struct Outcome {
    bool passed = false;
    std::vector<Finding> findings;
    std::vector<std::string> deviations;
};

inline void PrintTo(const Outcome& outcome, std::ostream* out) {
    *out << (outcome.passed ? "passed" : "differs");
    for (const Finding& f : outcome.findings)
        *out << "\n  " << f.rule << " at " << f.place << ": " << f.says;
}

inline auto finding(const std::string& rule, const std::string& place) {
    return testing::AllOf(testing::Field("rule", &Finding::rule, rule),
                          testing::Field("place", &Finding::place, place));
}

// One signature with one subject of it, on a bench.
class Trial {
public:
    Trial(std::string_view text, Subject subject, std::string_view call = {})
        : item_(item_of(text, call, {subject})), bench_(cpu_features()) {
        item_.job.id = 7;
        planned_ = plan_signature(item_.job);
    }

    template <class F>
    Outcome callee(F* function, Mode mode = Mode::Polite) {
        const bool passed = bench_.callee(planned_, subject().shape, mode, target(function));
        return outcome(passed, mode);
    }
    template <class F>
    Outcome caller(F* function, Mode mode = Mode::Polite) {
        const bool passed = bench_.caller(planned_, subject(), mode, target(function));
        return outcome(passed, mode);
    }
    template <class F>
    Outcome layout(F* function) {
        const bool passed = bench_.layout(planned_, target(function));
        return outcome(passed, Mode::Polite);
    }
    template <class F, class G>
    Outcome pair(F* caller, G* callee) {
        const bool passed = bench_.pair(planned_, target(caller), target(callee));
        return outcome(passed, Mode::Polite, 1);
    }
    // A stand-in for a toolchain with an altered model.
    Outcome altered(const Alterations& alterations, Mode mode) {
        const PlannedSignature q = plan_signature(item_.job, alterations);
        const bool passed = subject().role == Role::Callee ? bench_.altered_callee(planned_, q, mode)
                                                           : bench_.altered_caller(planned_, q, mode);
        return outcome(passed, mode);
    }
    // What the last call left, for a test to change and judge.
    Observation observe(Mode mode = Mode::Polite) const {
        Observation seen = bench_.observe();
        seen.head.mode = mode;
        return seen;
    }
    Judgement judged(const Observation& seen, const std::vector<Alterations>& known = {},
                     bool layout_kept = false) const {
        AlteredPlans plans(item_, planned_);
        return judge(plans, seen, known, layout_kept);
    }
    const BatchItem& item() const { return item_; }
    const PlannedSignature& planned() const { return planned_; }
    // Does the machine have the registers that the signature needs?
    bool runs_here() const {
        const auto needed = features_of(item_.job.signature);
        const auto needs = [&](const char* feature) { return std::ranges::find(needed, feature) != needed.end(); };
        return (!needs("avx") || (cpu_features() & feature_avx) != 0) &&
               (!needs("avx512") || (cpu_features() & feature_avx512) != 0);
    }

private:
    const Subject& subject() const { return item_.job.subjects[0]; }

    template <class F>
    static Target target(F* function) {
        return {reinterpret_cast<void (*)()>(function), &subject_io};
    }

    Outcome outcome(bool passed, Mode mode, std::uint16_t peer = no_peer) const {
        if (passed)
            return {true, {}, {}};
        Observation seen = observe(mode);
        seen.head.peer = peer;
        Judgement judgement = judged(seen);
        return {false, std::move(judgement.findings), std::move(judgement.deviations)};
    }

    BatchItem item_;
    PlannedSignature planned_;
    Bench bench_;
};

inline constexpr Subject callee{Role::Callee, Shape::Plain}, caller{Role::Caller, Shape::Plain};

}  // namespace callgate::test
