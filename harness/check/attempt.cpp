#include "attempt.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstring>
#include <functional>
#include <memory>
#include <ranges>

#include <fmt/format.h>

#include "../run/bench.h"
#include "../run/supervisor.h"
#include "callgate/cpu.h"
#include "callgate/pattern.h"

namespace callgate {
namespace {

constexpr std::size_t shared_bytes = 4 << 20;  // more than an observation can take; untouched pages cost nothing

Mode mode_of(const callgate_options& options) {
    return options.hostile != 0 ? Mode::Hostile : Mode::Polite;
}

Observation call_here(const OwnCall& call, const PlannedSignature& planned, const callgate_options& options,
                      const Undefined& undefined) {
    const Mode mode = mode_of(options);
    static const std::uint64_t features = cpu_features();  // cpuid is slow under a hypervisor
    Bench bench(features, undefined.entry, undefined.left);
    bench.answer(static_cast<std::uint64_t>(options.callback_result));
    SubjectIo* volatile io = nullptr;
    const bool clean = bench.callee(planned, Shape::Plain, mode, {call.function, &io});
    Observation seen = bench.observe();
    seen.head.mode = mode;
    seen.head.status = static_cast<std::uint8_t>(clean ? Status::Passed : Status::Differs);
    return seen;
}

struct Shared {
    Journal journal;
    std::size_t length;
    std::uint8_t bytes[];
};

Observation call_in_child(const OwnCall& call, const PlannedSignature& planned, const callgate_options& options,
                          const Undefined& undefined) {
    const auto release = [](Shared* s) { munmap(s, shared_bytes); };
    const std::unique_ptr<Shared, decltype(release)> shared(static_cast<Shared*>(shared_memory(shared_bytes)), release);
    Observation ended;
    supervise(shared->journal,
              {.steps = 1,
               .timeout = std::chrono::milliseconds(options.timeout_ms == 0 ? 5000 : options.timeout_ms),
               .run =
                   [&](std::uint64_t) {
                       Bytes bytes;
                       append_observation(bytes, call_here(call, planned, options, undefined));
                       std::ranges::copy(bytes, shared->bytes);
                       shared->length = bytes.size();
                   },
               .crashed =
                   [&](std::uint64_t, const Crash& crash) {
                       ended.head.status = static_cast<std::uint8_t>(Status::Crashed);
                       ended.head.crash = crash;
                   },
               .timed_out = [&](std::uint64_t) { ended.head.status = static_cast<std::uint8_t>(Status::TimedOut); }});
    if (shared->length == 0)
        return ended;
    return std::move(decode_observations({shared->bytes, shared->bytes + shared->length}).at(0));
}

Finding did_not_return(const Observation& seen) {
    Finding f;
    if (seen.head.status == static_cast<std::uint8_t>(Status::TimedOut)) {
        f.place = "timeout";
        f.says = "the function did not return in time";
        return f;
    }
    const Crash& crash = seen.head.crash;
    const char* name = sigabbrev_np(static_cast<int>(crash.signal));
    f.place = name == nullptr ? "exit" : fmt::format("SIG{}", name);
    f.got = faulting_address(crash);
    f.origin = crash.symbol;
    f.says = name == nullptr ? "the function ended the process"
                             : fmt::format("the function crashed at {:#x}{}, with rsp {:#x}", crash.rip,
                                           crash.symbol[0] == 0 ? "" : fmt::format(" ({})", crash.symbol), crash.rsp);
    return f;
}

// What means nothing in it is zero, so that results can be compared.
Bytes result_of(const OwnCall& call, const PlannedSignature& planned, const Vector& v, const Observation& seen) {
    Bytes value = v.out;
    // No result names an object by its address: what C++ returns so is returned in memory.
    const auto nothing = [](std::uint64_t, std::uint64_t) -> const std::uint8_t* { return nullptr; };
    if ((planned.flags & hidden_pointer) != 0)
        value = seen.hidden;
    else
        gather(v.results, seen.head.left, nullptr, 0, v.out, value.data(), nothing);
    value.resize(planned.result_size);
    const TypeRef type = call.item.job.signature.function->type->result;
    if (type->kind == Kind::Void)
        return {};
    Model model;
    std::ranges::transform(value, value_mask(model, type), value.begin(), std::bit_and());
    return value;
}

// A user's argument may be any number, and a small one is likely to turn up by chance.
void tell_less(Finding& f) {
    if (f.origin.starts_with("bytes ") && f.got.ends_with("00 00 00 00 00"))
        f.origin.clear();
    if (f.rule == "sysv.args.bool")
        f.wanted = "0 or 1";
}

// Other junk in these general registers, in the vector registers from `first` on, and in all mask registers.
void vary(State& state, const auto& general, std::size_t first, std::uint64_t next) {
    for (const unsigned r : general)
        state.gpr[r] ^= mix(next++);
    for (std::uint64_t& word : state.k)
        word ^= mix(next++);
    for (std::size_t r = first; r < std::size(state.zmm); ++r)
        for (std::uint8_t& byte : state.zmm[r])
            byte = static_cast<std::uint8_t>(byte ^ mix(next++));
}

}  // namespace

State entry_state(std::uint64_t seed, bool odd_modes) {
    State state = junk_state();
    if (seed != 0) {
        static constexpr auto all = std::views::iota(0U, 16U);
        vary(state, all, 0, seed << 32);
        state.rflags ^= 0x8D5;  // the arithmetic flags
    }
    if (!odd_modes) {  // a result is to be what it is in an ordinary call
        std::uint32_t mxcsr = 0;
        std::uint16_t control = 0;
        __asm__ volatile("stmxcsr %0\n\tfnstcw %1" : "=m"(mxcsr), "=m"(control));
        std::memcpy(state.fx + detail::fx_mxcsr, &mxcsr, sizeof mxcsr);
        std::memcpy(state.fx + detail::fx_control, &control, sizeof control);
    }
    return state;
}

State left_state(std::uint64_t seed) {
    State state = trashed_state();
    if (seed != 0)
        vary(state, left_general, left_vector, ~(seed << 32));
    return state;
}

Attempt attempt(const OwnCall& call, const callgate_options& options, const Undefined& undefined) {
    const Mode mode = mode_of(options);
    const PlannedSignature planned = plan_call(call.item.job, call.arguments, undefined.dirt);
    const Observation seen = options.isolate != 0 ? call_in_child(call, planned, options, undefined)
                                                  : call_here(call, planned, options, undefined);
    const auto status = static_cast<Status>(seen.head.status);
    if (status == Status::Crashed || status == Status::TimedOut)
        return {{}, {did_not_return(seen)}};
    Attempt made = {result_of(call, planned, planned.vectors_by_mode[static_cast<std::size_t>(mode)], seen), {}};
    if (status == Status::Differs || seen.head.calls > 0)
        made.findings = name_findings(call.item, planned, seen);
    std::ranges::for_each(made.findings, tell_less);
    return made;
}

}  // namespace callgate
