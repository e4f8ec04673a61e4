// The curated cases leave out no way in which psABI 3.2.3 and 3.5.7 can come out: any two classes that can meet in an
// eightbyte do so, in either order, and every kind of argument is named and unnamed at the end of each sequence.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "callgate/hand.h"
#include "callgate/model.h"
#include "support.h"

namespace callgate {
namespace {

using enum Class;
using Meeting = std::pair<Class, Class>;  // what an eightbyte was, and what comes over it

// Walks the fields of aggregates as the text does, without the model's own classification of aggregates.
class Meetings {
public:
    void value(const Type& type) {
        model_ = Model();  // it knows types by their addresses, and those of the last case are gone
        if ((type.kind != Kind::Struct && type.kind != Kind::Union) || model_.size(&type) > 64)
            return;
        eightbytes_.assign((model_.size(&type) + 7) / 8, NoClass);
        met_.clear();
        aligned_ = true;
        field(type, 0);
        if (aligned_)  // else it is MEMORY before any two classes meet
            seen_.merge(met_);
    }
    const std::set<Meeting>& seen() const { return seen_; }

private:
    void field(const Type& type, std::uint64_t at) {
        if (type.kind == Kind::Array || type.kind == Kind::Complex) {
            const std::uint64_t count = type.kind == Kind::Array ? type.count : 2;
            for (std::uint64_t i = 0; i < count; ++i)
                field(*type.element, at + i * model_.size(type.element));
        } else if (type.kind == Kind::Struct || type.kind == Kind::Union) {
            for (const Field& f : model_.layout(&type).fields)
                if (f.member->bit_width < 0)
                    field(*f.member->type, at + f.bit_offset / 8);
                else if (f.bit_size > 0 && !f.member->name.empty())
                    meet(at / 8 + f.bit_offset / 64, Integer);
        } else if (at % model_.align(&type) != 0) {
            aligned_ = false;
        } else {
            const std::vector<Class>& classes = model_.classify(&type).eightbytes;
            for (std::size_t i = 0; i < classes.size(); ++i)
                meet(at / 8 + i, classes[i]);
        }
    }

    void meet(std::uint64_t i, Class c) {
        Class& before = eightbytes_.at(i);
        met_.insert({before, c});
        const auto either = [&](Class x) { return before == x || c == x; };
        if (before == c || either(NoClass))
            before = c;
        else if (either(Memory))
            before = Memory;
        else if (either(Integer))
            before = Integer;
        else
            before = either(X87) || either(X87Up) ? Memory : Sse;
    }

    Model model_;
    std::vector<Class> eightbytes_;
    std::set<Meeting> met_, seen_;  // of one type, of all
    bool aligned_ = true;
};

// X87 begins at a multiple of 16 and X87UP 8 behind it: those two never meet. Nor does a field that is MEMORY by itself
// come over anything: an aggregate with an unaligned field, or one larger than eight eightbytes, is so as a whole.
std::set<Meeting> possible() {
    std::set<Meeting> found;
    for (const Class before : {NoClass, Integer, Sse, SseUp, X87, X87Up, Memory})
        for (const Class over : {Integer, Sse, SseUp, X87, X87Up})
            if (!(before == X87 && over == X87Up) && !(before == X87Up && over == X87))
                found.insert({before, over});
    return found;
}

template <class F>
void each_signature(F&& f) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(test::project_root() / "cases" / "sysv")) {
        if (entry.path().extension() != ".c")
            continue;
        const CaseReading reading = read_case(entry.path().string(), test::read_text(entry.path()));
        for (const CaseCall& call : reading.calls)
            f(call.item.job.signature);
    }
}

TEST(CaseSpace, EveryTwoClassesMeet) {
    Meetings meetings;
    each_signature([&](const Signature& signature) {
        meetings.value(*signature.function->type->result);
        for (const TypeRef argument : signature.arguments)
            meetings.value(*argument);
    });
    for (const auto& [before, over] : possible())
        EXPECT_TRUE(meetings.seen().contains({before, over}))
            << "no case has " << name(over) << " over " << name(before);
}

// What an argument needs, and how many registers of each sequence are left for it, 3 standing for more.
struct Fit {
    bool unnamed;
    std::size_t integers, vectors, integers_left, vectors_left;
    auto operator<=>(const Fit&) const = default;
};

std::set<Fit> fits() {
    std::set<Fit> found;
    each_signature([&](const Signature& signature) {
        const Placement placement = Model().place(signature);
        std::size_t integers_left = placement.hidden_pointer ? 5 : 6, vectors_left = 8;
        for (const Placed& arg : placement.arguments) {
            const auto count = [&](Class c) { return static_cast<std::size_t>(std::ranges::count(arg.classes, c)); };
            const Fit fit = {arg.unnamed && signature.function->type->variadic, count(Integer), count(Sse),
                             std::min<std::size_t>(integers_left, 3), std::min<std::size_t>(vectors_left, 3)};
            found.insert(fit);
            if (!arg.in_memory()) {
                integers_left -= fit.integers;
                vectors_left -= fit.vectors;
            }
        }
    });
    return found;
}

// How many may be left for one that needs so many of a sequence: too few, as many as it needs, more.
std::vector<std::size_t> ends(std::size_t needed) {
    if (needed == 0)
        return {3};
    return needed == 1 ? std::vector<std::size_t>{0, 1, 3} : std::vector<std::size_t>{0, 1, 2, 3};
}

std::vector<Fit> wanted() {
    std::vector<Fit> list;
    for (const bool unnamed : {false, true})
        for (const auto& [integers, vectors] :
             std::vector<std::pair<std::size_t, std::size_t>>{{1, 0}, {2, 0}, {0, 1}, {0, 2}, {1, 1}})
            for (const std::size_t integers_left : ends(integers))
                for (const std::size_t vectors_left : ends(vectors))
                    list.push_back({unnamed, integers, vectors, integers_left, vectors_left});
    return list;
}

TEST(CaseSpace, EveryKindOfArgumentComesToTheEndOfEachSequence) {
    const std::set<Fit> seen = fits();
    for (const Fit& w : wanted())
        EXPECT_TRUE(std::ranges::any_of(seen,
                                        [&](const Fit& f) {
                                            return f.unnamed == w.unnamed && f.integers == w.integers &&
                                                   f.vectors == w.vectors &&
                                                   (w.integers == 0 || f.integers_left == w.integers_left) &&
                                                   (w.vectors == 0 || f.vectors_left == w.vectors_left);
                                        }))
            << "no case has " << (w.unnamed ? "an unnamed" : "a named") << " argument that needs " << w.integers
            << " general and " << w.vectors << " vector registers, where " << w.integers_left << " and "
            << w.vectors_left << " are left";
}

}  // namespace
}  // namespace callgate
