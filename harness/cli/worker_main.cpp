// callgate-worker: runs the subjects of one plan and hands back a status for each and the state of every call that
// differs.
//
//   callgate-worker --plan P --out RESULTS --observations FILE [--timeout-ms N] [--pairs-only] [--live N] LIBRARY...
//   callgate-worker --plan P --out RESULTS --observations FILE --altered Q      (the probes stand in for a toolchain)
//   callgate-worker --features                               (what the probes may use of this CPU, as Linux names it)
#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <memory>
#include <stdexcept>

#include "../run/bench.h"
#include "../run/library.h"
#include "../run/supervisor.h"
#include "callgate/cpu.h"
#include "callgate/files.h"

namespace {

using namespace callgate;

struct Arguments {
    std::string plan, out, observations, altered;
    std::vector<std::string> libraries;
    std::chrono::milliseconds timeout{5000};
    bool pairs_only = false;
    unsigned live = live_count;  // values that a subject under pressure keeps
    unsigned repeat = 1;
};

Arguments parse_arguments(int argc, char** argv) {
    Arguments a;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        const auto value = [&]() -> std::string {
            if (++i == argc)
                throw std::runtime_error(std::string(word) + " needs a value");
            return argv[i];
        };
        if (word == "--plan")
            a.plan = value();
        else if (word == "--out")
            a.out = value();
        else if (word == "--observations")
            a.observations = value();
        else if (word == "--altered")
            a.altered = value();
        else if (word == "--timeout-ms")
            a.timeout = std::chrono::milliseconds(std::stoul(value()));
        else if (word == "--repeat")
            a.repeat = static_cast<unsigned>(std::stoul(value()));
        else if (word == "--live")
            a.live = std::min(static_cast<unsigned>(std::stoul(value())), live_count);
        else if (word == "--pairs-only")
            a.pairs_only = true;
        else if (word.starts_with("--"))
            throw std::runtime_error("unknown option " + std::string(word));
        else
            a.libraries.emplace_back(word);
    }
    if (a.plan.empty() || a.out.empty() || a.observations.empty())
        throw std::runtime_error("--plan, --out and --observations are needed");
    return a;
}

// One row of the plan, run against one library (or, as a pair, two).
struct Step {
    std::uint16_t library = 0, peer = no_peer;
    std::uint32_t signature = 0;
    std::uint16_t subject = 0;
    std::uint32_t row = 0;  // of the table
};

class Worker {
public:
    explicit Worker(const Arguments& a)
        : arguments_(a), plan_(decode_plan(read_bytes(a.plan))), bench_(cpu_features()) {
        bench_.keep_only(a.live);
        if (!a.altered.empty()) {
            altered_ = decode_plan(read_bytes(a.altered));
            if (altered_.signatures.size() != plan_.signatures.size())
                throw std::runtime_error(a.altered + " is not a plan of the same batch");
        }
        for (const std::string& path : a.libraries)
            libraries_.push_back(load_library(path, plan_));
        if (!a.altered.empty())
            libraries_.push_back(stand_in());
        if (!is_supervised())
            std::ofstream(a.observations, std::ios::trunc);
        file_.reset(std::fopen(a.observations.c_str(), "ab"));  // the supervisor and its processes add to it in turn
        if (!file_)
            throw std::runtime_error("cannot write " + a.observations);
        std::setvbuf(file_.get(), nullptr, _IONBF, 0);  // a process that dies leaves all that it wrote
        journal_ = static_cast<Journal*>(shared_memory(sizeof(Journal)));
    }

    void run() {
        phase(arguments_.pairs_only ? pair_steps() : single_steps());
        write_results();
    }

private:
    // A library without code: every subject is there, and the probes play it.
    Library stand_in() const {
        Library library;
        for (const PlannedSignature& p : plan_.signatures)
            library.result.status.insert(library.result.status.end(), p.subjects.size(), Status::Absent);
        library.result.addresses.assign(library.result.status.size(), 0);
        library.targets.resize(library.result.status.size());
        library.result.loaded = true;
        return library;
    }

    std::vector<Step> single_steps() const {
        std::vector<Step> steps;
        for (std::uint16_t l = 0; l < libraries_.size(); ++l)
            for_rows([&](std::uint32_t s, std::uint16_t k, std::uint32_t row) {
                if (present(l, row))
                    steps.push_back({l, no_peer, s, k, row});
            });
        return steps;
    }

    bool present(std::size_t library, std::uint32_t row) const {
        return libraries_[library].result.loaded &&
               (!arguments_.altered.empty() || libraries_[library].targets[row].function != nullptr);
    }

    template <class F>
    void for_rows(F&& f) const {
        std::uint32_t row = 0;
        for (std::uint32_t s = 0; s < plan_.signatures.size(); ++s)
            for (std::uint16_t k = 0; k < plan_.signatures[s].subjects.size(); ++k)
                f(s, k, row++);
    }

    // Every ordered pair of libraries, plain callers with plain callees of the same signature.
    std::vector<Step> pair_steps() {
        std::vector<Step> steps;
        callee_row_.assign(plan_.signatures.size(), UINT32_MAX);
        for_rows([&](std::uint32_t s, std::uint16_t k, std::uint32_t row) {
            const Subject subject = plan_.signatures[s].subjects[k];
            if (subject.role == Role::Callee && subject.shape != Shape::Callout && callee_row_[s] == UINT32_MAX)
                callee_row_[s] = row;
        });
        for (std::uint16_t a = 0; a < libraries_.size(); ++a)
            for (std::uint16_t b = 0; b < libraries_.size(); ++b) {
                if (a == b)
                    continue;
                std::uint32_t last = UINT32_MAX;
                for_rows([&](std::uint32_t s, std::uint16_t k, std::uint32_t row) {
                    if (plan_.signatures[s].subjects[k].role != Role::Caller || s == last)
                        return;
                    last = s;
                    if (callee_row_[s] != UINT32_MAX && present(a, row) && present(b, callee_row_[s]))
                        steps.push_back({a, b, s, k, row});
                });
            }
        return steps;
    }

    void phase(const std::vector<Step>& steps) {
        if (steps.empty())
            return;
        auto* status = static_cast<Status*>(shared_memory(steps.size()));
        call_seconds_ = supervise(*journal_, {.steps = steps.size(),
                                              .timeout = arguments_.timeout,
                                              .run = [&](std::uint64_t i) { status[i] = one(steps[i]); },
                                              .crashed =
                                                  [&](std::uint64_t i, const Crash& crash) {
                                                      status[i] = Status::Crashed;
                                                      write_ending(steps[i], Status::Crashed, crash);
                                                  },
                                              .timed_out =
                                                  [&](std::uint64_t i) {
                                                      status[i] = Status::TimedOut;
                                                      write_ending(steps[i], Status::TimedOut, {});
                                                  }});
        for (std::size_t i = 0; i < steps.size(); ++i)
            file_under(steps[i], status[i]);
    }

    void file_under(const Step& step, Status status) {
        if (step.peer == no_peer) {
            libraries_[step.library].result.status[step.row] = status;
            return;
        }
        if (pairs_.empty() || pairs_.back().caller != step.library || pairs_.back().callee != step.peer)
            pairs_.push_back({step.library, step.peer, 0, 0, 0});
        ++(status == Status::Passed ? pairs_.back().passed : pairs_.back().differ);
    }

    // In the process of the steps.
    Status one(const Step& step) {
        for (unsigned round = 1; round < arguments_.repeat; ++round)
            (void)attempt(step, Mode::Polite);
        for (const Mode mode : {Mode::Polite, Mode::Hostile}) {
            if (!attempt(step, mode)) {
                write_observation(step, mode);
                return Status::Differs;
            }
            if (step.peer != no_peer || plan_.signatures[step.signature].subjects[step.subject].role == Role::Layout)
                break;
        }
        return Status::Passed;
    }

    bool attempt(const Step& step, Mode mode) {
        const PlannedSignature& p = plan_.signatures[step.signature];
        const Subject subject = p.subjects[step.subject];
        journal_->calls.fetch_add(1, std::memory_order_relaxed);
        if (!arguments_.altered.empty())
            return stand_in_attempt(p, altered_.signatures[step.signature], subject, mode);
        const Target& target = libraries_[step.library].targets[step.row];
        if (step.peer != no_peer)
            return bench_.pair(p, target, libraries_[step.peer].targets[callee_row_[step.signature]]);
        switch (subject.role) {
            case Role::Layout:
                return bench_.layout(p, target);
            case Role::Callee:
                return bench_.callee(p, subject.shape, mode, target);
            case Role::Caller:
                return bench_.caller(p, subject, mode, target);
        }
        return false;
    }

    bool stand_in_attempt(const PlannedSignature& p, const PlannedSignature& q, Subject subject, Mode mode) {
        if (subject.shape != Shape::Plain)
            return true;
        switch (subject.role) {
            case Role::Layout:
                return bench_.altered_layout(p, q);
            case Role::Callee:
                return bench_.altered_callee(p, q, mode);
            case Role::Caller:
                return bench_.altered_caller(p, q, mode);
        }
        return false;
    }

    void write_observation(const Step& step, Mode mode) {
        Observation o = bench_.observe();
        o.head.mode = mode;
        o.head.status = static_cast<std::uint8_t>(Status::Differs);
        write(step, o);
    }

    void write_ending(const Step& step, Status status, const Crash& crash) {
        Observation o;
        o.head.status = static_cast<std::uint8_t>(status);
        o.head.crash = crash;
        write(step, o);
    }

    void write(const Step& step, Observation& o) {
        o.head.signature = step.signature;
        o.head.subject = step.subject;
        o.head.library = step.library;
        o.head.peer = step.peer;
        Bytes bytes;
        append_observation(bytes, o);
        if (std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size())
            std::fprintf(stderr, "callgate-worker: cannot write %s: %s\n", arguments_.observations.c_str(),
                         std::strerror(errno));
    }

    void write_results() {
        Results results;
        results.calls = journal_->calls;
        results.call_seconds = call_seconds_;
        for (const Library& library : libraries_)
            results.libraries.push_back(library.result);
        results.pairs = pairs_;
        const Bytes bytes = encode(results);
        std::ofstream file(arguments_.out, std::ios::binary);
        file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        file.close();
        if (!file)
            throw std::runtime_error("cannot write " + arguments_.out);
    }

    const Arguments& arguments_;
    Plan plan_, altered_;
    Bench bench_;
    std::vector<Library> libraries_;
    std::vector<std::uint32_t> callee_row_;
    std::vector<PairResult> pairs_;
    std::unique_ptr<std::FILE, decltype([](std::FILE* f) { std::fclose(f); })> file_;
    Journal* journal_ = nullptr;
    double call_seconds_ = 0;
};

}  // namespace

int main(int argc, char** argv) try {
    if (argc == 2 && std::string_view(argv[1]) == "--features") {
        const std::uint64_t features = cpu_features();
        std::puts((features & feature_avx512) != 0 ? "avx avx512f avx512bw"
                  : (features & feature_avx) != 0  ? "avx"
                                                   : "");
        return 0;
    }
    const Arguments arguments = parse_arguments(argc, argv);
    Worker(arguments).run();
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "callgate-worker: %s\n", error.what());
    return 2;
}
