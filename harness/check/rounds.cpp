#include "rounds.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <stdexcept>

#include <fmt/format.h>

#include "../judge/trace.h"

namespace callgate {
namespace {

constexpr unsigned vectors_here = 16;  // the first sixteen: arguments, and what every CPU has

// The first round is dirty, the second clean, where "clean" is what most callers leave by chance; others are dirty
// again.
std::uint64_t dirt_of(unsigned round) {
    return round == 1 ? no_dirt : round;
}

// Narrows a dependence down: repeats the call with one thing changed that means nothing.
class Search {
public:
    Search(const OwnCall& call, const callgate_options& options, const Attempt& first, const Undefined& base,
           const Undefined& other)
        : call_(call),
          options_(options),
          first_(first),
          base_(base),
          other_(other),
          placement_(model_.place(call.item.job.signature)) {}

    std::vector<Finding> find() {
        for (std::size_t i = 0; i < base_.dirt.size(); ++i)
            argument(i);
        for (unsigned r = 0; r < 16; ++r)
            if (r != 4)
                general_register(r);
        for (unsigned r = 0; r < vectors_here; ++r)
            vector_register(r);
        for (const unsigned r : left_general)
            behind_callback(std::string(gpr_name(r)), [&](State& to, const State& from) { to.gpr[r] = from.gpr[r]; });
        for (unsigned r = left_vector; r < vectors_here; ++r)
            behind_callback(fmt::format("xmm{}", r), [&](State& to, const State& from) {
                std::memcpy(to.zmm[r], from.zmm[r], sizeof to.zmm[r]);
            });
        if (found_.empty() && whole())
            add("", "undefined bits", "",
                "the result depends on bits that the ABI leaves undefined, in several places");
        return std::move(found_);
    }

private:
    // Does the call with these bits differ from the first? `said_` says how.
    bool differs(const Undefined& undefined) {
        const Attempt changed = attempt(call_, options_, undefined);
        if (changed.result == first_.result)
            return false;
        const auto text = [](const Attempt& a) { return a.result ? hex(a.result->data(), a.result->size()) : "none"; };
        said_ = fmt::format("{} and {}", text(first_), text(changed));
        return true;
    }

    bool whole() { return differs(other_); }

    void argument(std::size_t index) {
        Undefined changed = base_;
        changed.dirt[index] = other_.dirt[index];
        const Placed& placed = placement_.arguments[index];
        if (placed.places.empty() || !differs(changed))
            return;
        const std::uint64_t size = model_.size(placed.type);
        const Mode mode = options_.hostile != 0 ? Mode::Hostile : Mode::Polite;
        const bool narrow = is_integer(*placed.type) && size < 8;
        add(narrow ? rule_of_upper_bits(*placed.type, size, mode, Abi::Sysv) : placed.reasons.back().rule,
            name(placed.places[0]), placed.name,
            fmt::format("the result depends on bits {} argument {} (`{}`, {}), which are not defined",
                        is_aggregate(*placed.type) ? "of padding in" : "above", index + 1, placed.name,
                        spell(*placed.type)));
    }

    void general_register(unsigned r) {
        Undefined changed = base_;
        changed.entry.gpr[r] = other_.entry.gpr[r];
        if (differs(changed))
            unused("sysv.args.integer-order", std::string(gpr_name(r)));
    }

    void vector_register(unsigned r) {
        Undefined changed = base_;
        std::memcpy(changed.entry.zmm[r], other_.entry.zmm[r], sizeof changed.entry.zmm[r]);
        if (!differs(changed))
            return;
        for (std::size_t i = 0; i < placement_.arguments.size(); ++i)
            for (const Place& place : placement_.arguments[i].places)
                if (place.where == Where::Vector && place.index == r) {
                    const Placed& placed = placement_.arguments[i];
                    return add(
                        placed.reasons.back().rule, name(place), placed.name,
                        fmt::format("the result depends on what is above argument {} (`{}`), which is not defined",
                                    i + 1, placed.name));
                }
        unused("sysv.args.sse-order", fmt::format("xmm{}", r));
    }

    void behind_callback(const std::string& place, const std::function<void(State&, const State&)>& copy) {
        Undefined changed = base_;
        copy(changed.left, other_.left);
        if (differs(changed))
            add("sysv.preserve.volatile-not-assumed", place, "",
                fmt::format("the result depends on what {} held when a callback had returned, which no call keeps",
                            place));
    }

    void unused(std::string_view rule, const std::string& place) {
        add(rule, place, "",
            fmt::format("the result depends on what {} held at entry, where no argument of this function is", place));
    }

    void add(std::string_view rule, const std::string& place, const std::string& argument, std::string says) {
        Finding f;
        f.rule = rule;
        f.place = place;
        f.argument = argument;
        f.wanted = "the same result";
        f.got = said_;
        f.says = std::move(says);
        found_.push_back(std::move(f));
    }

    const OwnCall& call_;
    const callgate_options& options_;
    const Attempt& first_;
    const Undefined &base_, &other_;
    Model model_;
    Placement placement_;
    std::string said_;
    std::vector<Finding> found_;
};

void join(std::vector<Finding>& all, const std::vector<Finding>& more) {
    for (const Finding& f : more)
        if (std::ranges::none_of(all, [&](const Finding& g) { return g.rule == f.rule && g.place == f.place; }))
            all.push_back(f);
}

}  // namespace

Attempt all_rounds(const OwnCall& call, const callgate_options& options) {
    const auto undefined = [&](unsigned round) {
        return Undefined{std::vector<std::uint64_t>(call.arguments.size(), dirt_of(round)),
                         entry_state(round, options.odd_modes != 0), left_state(round)};
    };
    const Undefined base = undefined(0);
    Attempt first = attempt(call, options, base);
    for (unsigned round = 1; round < options.rounds && first.result; ++round) {
        const Undefined other = undefined(round);
        const Attempt again = attempt(call, options, other);
        join(first.findings, again.findings);
        if (again.result == first.result)
            continue;
        if (attempt(call, options, base).result != first.result)
            throw std::runtime_error(
                "the function gives another result when it is called again with the same arguments, so rounds prove "
                "nothing: set rounds to 1, or reset what it changes");
        join(first.findings, Search(call, options, first, base, other).find());
        break;
    }
    return first;
}

}  // namespace callgate
