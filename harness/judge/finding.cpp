#include "callgate/finding.h"

#include <algorithm>
#include <array>
#include <bit>
#include <tuple>

#include <fmt/format.h>

#include "bools.h"
#include "callgate/pattern.h"
#include "callgate/value.h"
#include "predict.h"
#include "state.h"
#include "state_rules.h"
#include "trace.h"
#include "upper_bits.h"

namespace callgate {
namespace {

// Mismatches that an alteration of the model may explain: places, not preserved state.
bool is_placement(What what) {
    return what == What::Argument || what == What::Result || what == What::Sink || what == What::Out ||
           what == What::Referent || what == What::HiddenReturned || what == What::HiddenMemory ||
           what == What::VectorCount;
}

class Judge {
public:
    Judge(AlteredPlans& plans, const Observation& seen, bool layout_kept = false)
        : plans_(plans),
          item_(plans.item()),
          planned_(plans.truth()),
          seen_(seen),
          layout_kept_(layout_kept),
          mode_(seen.head.mode),
          subject_(item_.job.subjects[seen.head.subject]),
          vector_(planned_.vectors_by_mode[static_cast<std::size_t>(mode_)]),
          model_({}, item_.job.abi),
          rules_(state_rules(item_.job.abi)),
          placement_(model_.place(item_.job.signature)),
          trace_(model_, placement_, vector_, seen) {
        name_slots();
    }

    Judgement judge(const std::vector<Alterations>& known) {
        subject_.role == Role::Layout ? layout() : call();
        if (placement_wrong_ || area_overwritten_ || !lifetimes_.empty())
            diagnose(known);
        if (judgement_.deviations.empty() && !disputed_)
            name_bools();
        return std::move(judgement_);
    }

    std::vector<Finding> findings() {
        call();
        if (seen_.head.calls > 0)
            check_entry(Observed{.load = &seen_.head.load, .entered = &seen_.head.entered}, convention(Abi::Sysv), 16,
                        [this](const Mismatch& m) { one(m); });
        name_bools();
        return std::move(judgement_.findings);
    }

private:
    struct SlotName {
        const Placed* placed;
        const Place* place;
        std::size_t argument;
    };

    void name_slots() {
        for (std::size_t i = 0; i < placement_.arguments.size(); ++i)
            for (const Place& p : placement_.arguments[i].places)
                argument_slots_.push_back({&placement_.arguments[i], &p, i});
        for (const Place& p : placement_.result.places)
            result_slots_.push_back({&placement_.result, &p, 0});
    }

    void call() {
        const ObservationHead& h = seen_.head;
        std::vector<std::uint64_t> live(live_count_);
        for (unsigned i = 0; i < live_count_; ++i)
            live[i] = callgate::live(i);
        const Observed o = {
            .load = &h.load,
            .left = &h.left,
            .entered = &h.entered,
            .calls = h.calls,
            .entry_rsp = h.entry_rsp,
            .window = seen_.window.data(),
            .before = seen_.before.data(),
            .after = seen_.after.data(),
            .area = h.area,
            .guard = h.guard,
            .sink = seen_.sink.data(),
            .out = seen_.out.data(),
            .out_at = h.out_at,
            .in_at = h.in_at,
            .hidden = seen_.hidden.data(),
            .live = live.data(),
            .live_out = reinterpret_cast<const std::uint64_t*>(seen_.live_out.data()),
            .live_count = live_count_,
            .referents = seen_.referents.data(),
            .log = seen_.log.size() == sizeof(Log) ? reinterpret_cast<const Log*>(seen_.log.data()) : nullptr};
        const auto report = [this](const Mismatch& m) { one(m); };
        if (seen_.head.peer != no_peer)
            check_pair(planned_, vector_, o, report);
        else if (subject_.role == Role::Callee)
            check_callee(planned_, vector_, subject_.shape, o, report);
        else
            check_caller(planned_, vector_, subject_, mode_, o, report);
    }

    Finding& add(std::string_view rule, std::string place, std::string argument, std::string says) {
        Finding f;
        f.rule = rule;
        f.place = std::move(place);
        f.argument = std::move(argument);
        f.says = std::move(says);
        f.of_places = of_places_;
        judgement_.findings.push_back(std::move(f));
        return judgement_.findings.back();
    }

    void show(Finding& f, const Mismatch& m) {
        f.wanted = hex(m.wanted, m.mask, m.size);
        f.got = hex(m.got, m.mask, m.size);
    }

    static std::uint64_t word(const std::uint8_t* bytes, std::size_t size) {
        std::uint64_t value = 0;
        std::memcpy(&value, bytes, std::min<std::size_t>(8, size));
        return value;
    }

    void one(const Mismatch& m) {
        of_places_ = is_placement(m.what) || m.what == What::HiddenPointer;
        placement_wrong_ |= is_placement(m.what) && m.what != What::Sink && m.what != What::Out;
        if (std::optional<Finding> f = state_finding(m, state_abi(m), seen_.head.area, trace_)) {
            area_overwritten_ |= f->rule == rules_.argument_area;
            return judgement_.findings.push_back(std::move(*f));
        }
        switch (m.what) {
            case What::ReferentAlign:
                return referent_align(m);
            case What::X87Mode:
                return x87_mode(m);
            case What::EntryAlign:
                return entry_align(m);
            case What::Argument:
                return argument(m);
            case What::Extension:
                return extension(m);
            case What::Referent:
                return referent(m);
            case What::Lifetime:
                return lifetime(m);
            case What::HiddenPointer:
                add(rules_.sret_argument, hidden_register(), "result",
                    fmt::format("the hidden pointer is {} bytes past a multiple of the result's alignment, {}",
                                word(m.got, 8), planned_.result_align));
                return;
            case What::HiddenAlias:
                add("sysv.return.sret-no-alias", hidden_register(), "result",
                    "the hidden pointer is to the object that the result is assigned to, which the callee may know");
                return;
            case What::VectorCount: {
                Finding& f = add("sysv.varargs.al-upper-bound", "al", "", "");
                f.wanted = fmt::format("{} to 8", *m.wanted);
                f.got = std::to_string(*m.got);
                f.says = fmt::format("al is {}, but {} vector registers hold arguments", f.got, *m.wanted);
                return;
            }
            case What::Result:
                return result(m);
            case What::HiddenReturned:
                show(add(rules_.sret_rax, "rax", "result", "rax does not return the hidden pointer"), m);
                return;
            case What::HiddenMemory:
                show(add(rules_.sret_argument, "memory at " + hidden_register(), "result",
                         "the result is not where the hidden pointer says"),
                     m);
                return;
            case What::Sink:
                return sink();
            case What::Out:
                return out(m);
            default:
                return;
        }
    }

    void x87_mode(const Mismatch& m) {
        of_places_ = !placement_.result.places.empty() && placement_.result.places[0].where == Where::X87;
        if (of_places_ && subject_.role == Role::Caller) {
            add(placement_.result.reasons.back().rule, "x87 stack", "result",
                "the caller left the result on the x87 stack, which is not empty at its return");
        } else if (of_places_) {
            add(placement_.result.reasons.back().rule, "st0", "result",
                fmt::format("{} x87 registers hold a value at return, the result takes {}", *m.got, *m.wanted));
        } else {
            add("sysv.preserve.x87-mode", "x87 stack", "",
                fmt::format("{} registers of the x87 stack are in use at return", *m.got));
        }
    }

    // In its middle a subject calls by the convention of its system, which need not be its own.
    Abi state_abi(const Mismatch& m) const {
        const bool at_call =
            m.what == What::EntryDirection || m.what == What::EntryAlign || m.what == What::ShadowSpace;
        return at_call && subject_.role == Role::Callee ? hook_abi(planned_.abi) : planned_.abi;
    }

    void entry_align(const Mismatch& m) {
        const std::uint64_t past = word(m.got, 8);
        const bool basic = past % 16 != 0;
        of_places_ = !basic;
        placement_wrong_ |= !basic;
        Finding& f = add(basic ? state_rules(state_abi(m)).align : "sysv.stack.align-32-64", "rsp", "", "");
        f.wanted = fmt::format("rsp+8 a multiple of {}", m.index);
        f.got = fmt::format("{} past one", past);
        f.says = fmt::format("at the call rsp+8 is {} past a multiple of {}", past, basic ? 16U : m.index);
    }

    void argument(const Mismatch& m) {
        const SlotName& slot = argument_slots_[m.index];
        const std::string place = name(*slot.place);
        Finding& f = add(slot.placed->reasons.back().rule, place, slot.placed->name, "");
        const std::size_t size = slot.place->size;
        f.wanted = hex(m.wanted, m.mask, size);
        f.got = hex(m.got, m.mask, size);
        f.origin = trace_.origin(m.got, size);
        f.says = fmt::format("{} holds {}, expected bytes {}-{} of argument {} (`{}`)", place,
                             f.origin.empty() ? "something else" : f.origin, slot.place->offset,
                             slot.place->offset + size - 1, slot.argument + 1, slot.placed->name);
        note_bool(slot, m);
    }

    // A temporary behind an invisible reference.
    void referent(const Mismatch& m) {
        const SlotName& slot = argument_slots_[m.index];
        const std::string place = name(*slot.place);
        Finding& f = add(slot.placed->reasons.back().rule, place, slot.placed->name, "");
        f.wanted = hex(m.wanted, m.mask, m.size);
        if (unread(m.got, m.size)) {
            const Slot& s = vector_.arguments[m.index];
            const std::uint64_t held = address_in(s, seen_.head.entered, seen_.window.data(), 0);
            f.got = hex(reinterpret_cast<const std::uint8_t*>(&held), 8);
            if (held - seen_.head.in_at < vector_.in.size()) {
                f.rule = "win64.args.by-reference-copy";
                f.says =
                    fmt::format("{} holds the address of the caller's own object, not of a copy for argument {} (`{}`)",
                                place, slot.argument + 1, slot.placed->name);
                return;
            }
            f.origin = trace_.origin(reinterpret_cast<const std::uint8_t*>(&held), 8);
            f.says = fmt::format("{} holds {}, expected the address of a temporary that is argument {} (`{}`)", place,
                                 f.origin.empty() ? "no address of the caller's stack" : f.origin, slot.argument + 1,
                                 slot.placed->name);
            return;
        }
        f.got = hex(m.got, m.mask, m.size);
        f.origin = trace_.origin(m.got, m.size);
        f.says = fmt::format("the object at the address in {} holds {}, expected argument {} (`{}`)", place,
                             f.origin.empty() ? "something else" : f.origin, slot.argument + 1, slot.placed->name);
    }

    void referent_align(const Mismatch& m) {
        const SlotName& slot = argument_slots_[m.index];
        Finding& f = add("win64.args.by-reference-align", name(*slot.place), slot.placed->name, "");
        f.wanted = fmt::format("a multiple of {}", slot.placed->reference_align);
        f.got = fmt::format("{} past one", word(m.got, 8));
        if (word(m.got, 8) % model_.align(slot.placed->type) == 0)
            f.deviation = info(Alter::ReferenceAlignNatural).name;
        f.says = fmt::format("the copy of argument {} (`{}`) is not aligned to {}", slot.argument + 1,
                             slot.placed->name, slot.placed->reference_align);
    }

    std::string hidden_register() const { return std::string(gpr_name(planned_.hidden_register)); }

    void lifetime(const Mismatch& m) {
        static constexpr std::array<std::string_view, 8> says = {
            "was not constructed at the address that is passed",
            "was constructed twice",
            "was destroyed before the call",
            "is not destroyed by its caller",
            "is destroyed twice",
            "is destroyed by the callee, and is its caller's to destroy",
            "is destroyed by its caller, and is the callee's to destroy",
            "is not destroyed by the callee"};
        const SlotName& slot = argument_slots_[m.index];
        add(has_itanium_cxx(planned_.abi) ? "cxx.nontrivial-lifetime" : "win64.args.cxx-lifetime", name(*slot.place),
            slot.placed->name,
            fmt::format("argument {} (`{}`) {}", slot.argument + 1, slot.placed->name, says[*m.got]));
        const auto fault = static_cast<Fault>(*m.got);
        if (subject_.role == Role::Caller && (fault == Fault::NotConstructed || fault == Fault::NotDestroyed))
            lifetimes_.emplace_back(judgement_.findings.size() - 1, m.index);
    }

    void note_bool(const SlotName& slot, const Mismatch& m) {
        if (is_win64(planned_.abi))
            return;
        if (const auto wrong = no_bool(model_, *slot.placed->type, *slot.place, m))
            no_bools_.emplace_back(judgement_.findings.size() - 1, *wrong);
    }

    // Places of a _Bool that hold none. Only where no misreading put another value there is it the _Bool that is wrong.
    void name_bools() {
        for (const auto& [index, wrong] : no_bools_) {
            Finding& f = judgement_.findings[index];
            f.rule = wrong.rule;
            f.says = fmt::format("{} holds {} for a _Bool: its low 8 bits are 0 or 1", f.place, wrong.got);
        }
    }

    void extension(const Mismatch& m) {
        const SlotName& slot = argument_slots_[m.index];
        Finding& f = add("sysv.args.narrow-extension", name(*slot.place), slot.placed->name, "");
        f.wanted = hex(m.wanted, 4);
        f.got = hex(m.got, 4);
        f.says = fmt::format("the caller does not extend `{}` to 32 bits", slot.placed->name);
    }

    void result(const Mismatch& m) {
        const SlotName& slot = result_slots_[m.index];
        const std::string place = name(*slot.place);
        Finding& f = add(placement_.result.reasons.back().rule, place, "result", "");
        f.wanted = hex(m.wanted, m.mask, slot.place->size);
        f.got = hex(m.got, m.mask, slot.place->size);
        f.origin = trace_.origin(m.got, slot.place->size);
        f.says = fmt::format("{} holds {}, expected bytes {}-{} of the result", place,
                             f.origin.empty() ? "something else" : f.origin, slot.place->offset,
                             slot.place->offset + slot.place->size - 1);
        note_bool(slot, m);
        if (upper_half_lost(*slot.place, m))
            f.deviation = info(Alter::UpperHalfLost).name;
    }

    static bool upper_half_lost(const Place& place, const Mismatch& m) {
        return place.where == Where::Vector && place.size > 16 && std::equal(m.wanted, m.wanted + 16, m.got) &&
               std::all_of(m.got + 16, m.got + place.size, [](std::uint8_t b) { return b == 0; });
    }

    // Which arguments the callee took for something else, and from where.
    void sink() {
        std::vector<TypeRef> types;
        for (const Placed& a : placement_.arguments)
            types.push_back(a.type);
        const Block block = block_of(model_, types);
        for (std::size_t i = 0; i < types.size(); ++i) {
            const std::uint64_t at = block.items[i].offset, size = model_.size(types[i]);
            if (differs(at, size)) {
                wrong_value(i, at, size);
                placement_wrong_ = true;
            } else if (block.items[i].widened != 0 && differs(block.items[i].widened, 8)) {
                wrong_width(i, block.items[i].widened);
            }
        }
    }

    bool differs(std::uint64_t at, std::uint64_t size) const {
        return detail::differs(vector_.in.data() + at, seen_.sink.data() + at, vector_.in_mask.data() + at, size);
    }

    void wrong_value(std::size_t i, std::uint64_t at, std::uint64_t size) {
        const Placed& arg = placement_.arguments[i];
        const Place* first = nullptr;
        for (const Place& p : arg.places)
            if (first == nullptr && differs(at + p.offset, p.size))
                first = &p;
        const std::uint64_t from = first == nullptr ? 0 : first->offset, length = first == nullptr ? size : first->size;
        const std::uint8_t* got = seen_.sink.data() + at + from;
        Finding& f = add(arg.reasons.back().rule, first == nullptr ? "none" : name(*first), arg.name, "");
        f.wanted = hex(vector_.in.data() + at + from, vector_.in_mask.data() + at + from, length);
        f.got = hex(got, vector_.in_mask.data() + at + from, length);
        f.origin = length >= 2 ? trace_.place_at_entry(got, length) : "";
        if (f.origin.empty())
            f.origin = trace_.origin(got, length);
        f.says = fmt::format("the callee took {} for bytes {}-{} of argument {} (`{}`), which are in {}",
                             f.origin.empty() ? "something else" : f.origin, from, from + length - 1, i + 1, arg.name,
                             f.place);
    }

    // The value is right, but what the callee computed from it used bits that are not defined.
    void wrong_width(std::size_t i, std::uint64_t at) {
        const Placed& arg = placement_.arguments[i];
        const Type& type = *arg.type;
        const std::string_view rule = rule_of_upper_bits(type, model_.size(&type), mode_, planned_.abi);
        Finding& f = add(rule, arg.places.empty() ? "none" : name(arg.places[0]), arg.name, "");
        f.of_places = false;
        f.wanted = hex(vector_.in.data() + at, 8);
        f.got = hex(seen_.sink.data() + at, 8);
        f.says =
            fmt::format("the callee widened argument {} (`{}`, {}) with bits above its value, which are not defined",
                        i + 1, arg.name, spell(type));
        if (!is_win64(planned_.abi) && widened_from_32(i, at))
            f.deviation = type.kind == Kind::Bool                ? info(Alter::BoolTrusted).name
                          : rule == "sysv.args.narrow-extension" ? info(Alter::NarrowTrusted).name
                                                                 : std::string_view();
    }

    bool widened_from_32(std::size_t argument, std::uint64_t at) const {
        const auto slot = std::ranges::find(argument_slots_, argument, &SlotName::argument);
        return slot != argument_slots_.end() &&
               extends_32_bits(word(seen_.sink.data() + at, 8),
                               vector_.arguments[static_cast<std::size_t>(slot - argument_slots_.begin())], seen_);
    }

    void out(const Mismatch& m) {
        const std::uint64_t size = model_.size(placement_.result.type);
        const bool value_right = !detail::differs(m.wanted, m.got, m.mask, size);
        std::string_view rule =
            placement_.result.reasons.empty() ? rules_.integer_result : placement_.result.reasons.back().rule;
        const std::string place = placement_.hidden_pointer          ? "memory at " + hidden_register()
                                  : placement_.result.places.empty() ? "none"
                                                                     : name(placement_.result.places[0]);
        if (value_right) {
            rule = rule_of_upper_bits(*placement_.result.type, planned_.abi, rule);
            Finding& f =
                add(rule, place, "result", "the caller used bits above the result's value, which are not defined");
            f.wanted = hex(m.wanted + 16, 8);
            f.got = hex(m.got + 16, 8);
            f.of_places = false;
            return;
        }
        placement_wrong_ = true;
        const Bytes got(m.got, m.got + size);
        std::string trashed;
        const auto trash = Tracer::trash(m.got, size, trashed);
        if (trash == Tracer::Trash::BelowRsp)
            rule = rules_.below_rsp;
        else if (trash == Tracer::Trash::ArgumentArea)
            rule = rules_.argument_area;
        Finding& f = add(rule, place, "result", "");
        f.wanted = hex(m.wanted, m.mask, size);
        f.got = hex(m.got, m.mask, size);
        f.origin = trace_.origin(m.got, std::min<std::uint64_t>(8, size));
        f.says = fmt::format("the caller took {} for the result, which is in {}",
                             f.origin.empty() ? "something else" : f.origin, place);
    }

    void layout() {
        of_places_ = placement_wrong_ = true;
        std::size_t number = 0, image = 0;
        for (const LayoutQuestion& q : layout_questions(item_.job)) {
            if (q.what == LayoutQuestion::What::Bits) {
                const std::uint8_t* got = seen_.out.data() + image;
                if (!std::equal(q.image.begin(), q.image.end(), got)) {
                    Finding& f = add(q.rule, q.place(), q.member, q.place() + " are elsewhere");
                    f.wanted = hex(q.image.data(), q.image.size());
                    f.got = hex(got, q.image.size());
                }
                image += q.image.size();
            } else if (const std::uint64_t got = word(seen_.sink.data() + 8 * number++, 8); got != q.expected) {
                Finding& f =
                    add(q.rule, q.place(), q.member, fmt::format("{} is {}, expected {}", q.place(), got, q.expected));
                f.wanted = std::to_string(q.expected);
                f.got = std::to_string(got);
            }
        }
    }

    // Tries every named misreading of one rule, and the known set. What predicts all that was seen is the cause.
    void diagnose(const std::vector<Alterations>& known) {
        if (seen_.head.peer != no_peer)
            return;
        for (std::size_t i = 0; i < known.size(); ++i)
            if (!known[i].empty() && explains(known[i])) {
                judgement_.known_by.push_back(i);
                mark_consequences(known[i]);
            }
        // A reading that leaves every place as it was explains no place.
        const bool open = !placement_wrong_ || !permitted_readings(plans_, seen_, {}, layout_kept_).empty();
        for (std::size_t i = 0; i < known.size(); ++i)
            if (!open && !judgement_.known() && !known[i].empty() &&
                read(permitted_readings(plans_, seen_, known[i], layout_kept_)))
                judgement_.known_by.push_back(i);
        std::vector<const AlterationInfo*> causes;
        for (const AlterationInfo& a : all_alterations())
            if (a.applies(planned_.abi) && explains(a.alter) &&
                (shows_places() || is_known(a, known) || keeps_places(a)))
                causes.push_back(&a);
        for (const AlterationInfo* cause : causes)
            judgement_.deviations.emplace_back(cause->name);
        if (causes.empty())
            return void((placement_wrong_ && two_readings()) || disputed());
        read(causes);
        const AlterationInfo& cause =
            **std::ranges::max_element(causes, {}, [this](const AlterationInfo* a) { return weight(*a); });
        mark_consequences(cause.alter);
        for (Finding& f : judgement_.findings)
            if (f.of_places)
                f.rule = cause.rule();
    }

    bool explains(const Alterations& a) const {
        if (!predicts(plans_, seen_, a, layout_kept_))
            return false;
        if (placement_wrong_)
            return true;
        if (lifetimes_.empty())
            return same_places(plans_, a);  // where all arguments lie right, none is misplaced
        return std::ranges::all_of(lifetimes_, [&](const auto& l) { return no_life(plans_, a, mode_, l.second); });
    }

    // Where nothing but a life is missed, any misreading that moves the object would explain it: it is one that is
    // known, or one that moves nothing and copies bytes.
    bool shows_places() const { return placement_wrong_ || area_overwritten_; }
    bool keeps_places(const AlterationInfo& a) const { return same_places(plans_, a.alter); }
    static bool is_known(const AlterationInfo& a, const std::vector<Alterations>& known) {
        return std::ranges::any_of(known, [&](const Alterations& set) { return set.has(a.alter); });
    }

    // Are there readings among these? They replace those found before.
    bool read(std::vector<const AlterationInfo*> readings) {
        std::erase_if(readings, [](const AlterationInfo* a) { return !a->permitted(); });
        if (!readings.empty())
            judgement_.readings.clear();
        for (const AlterationInfo* reading : readings)
            judgement_.readings.emplace_back(reading->name);
        return !readings.empty();
    }

    bool two_readings() {
        const auto readings = permitted_readings(plans_, seen_, {}, layout_kept_);
        for (Finding& f : judgement_.findings)
            if (!readings.empty() && f.of_places)
                f.rule = readings[0]->rule();
        return read(readings);
    }

    // The text does not say where an aggregate of nothing but unnamed bit-fields goes, nor so what lies behind it.
    bool disputed() {
        const auto without_class = [this](const Placed& p) {
            return model_.size(p.type) > 0 && !p.classes.empty() &&
                   std::ranges::all_of(p.classes, [](Class c) { return c == Class::NoClass; });
        };
        if (!std::ranges::any_of(placement_.arguments, without_class) && !without_class(placement_.result))
            return false;
        disputed_ = true;
        for (Finding& f : judgement_.findings)
            if (f.of_places)
                f.rule = "sysv.class.bitfields-unnamed";
        return true;
    }

    void mark_consequences(const Alterations& alterations) {
        for (Finding& f : judgement_.findings)
            f.of_places |= (f.rule == "sysv.preserve.x87-mode" && left_on_x87_stack(plans_, alterations, seen_)) ||
                           (f.rule == rules_.argument_area && above_area(plans_, alterations, f.place));
        for (const auto& [index, slot] : lifetimes_)
            judgement_.findings[index].of_places |= no_life(plans_, alterations, mode_, slot);
    }

    // Several misreadings may look alike. A reading that no must rule forbids is the first to be believed; then the one
    // whose rule decided the most of the wrong places; and one of layout only last, for it shows in the layout role.
    std::tuple<bool, std::ptrdiff_t, bool> weight(const AlterationInfo& a) const {
        return {a.permitted(), std::ranges::count(judgement_.findings, a.rule(), &Finding::rule),
                !a.rule().starts_with("sysv.layout.")};
    }

    static constexpr unsigned live_count_ = callgate::live_count;

    AlteredPlans& plans_;
    const BatchItem& item_;
    const PlannedSignature& planned_;
    const Observation& seen_;
    bool layout_kept_;
    Mode mode_;
    Subject subject_;
    const Vector& vector_;
    Model model_;
    const StateRules& rules_;
    Placement placement_;
    Tracer trace_;
    std::vector<SlotName> argument_slots_, result_slots_;
    Judgement judgement_;
    bool placement_wrong_ = false, area_overwritten_ = false, disputed_ = false;
    bool of_places_ = false;                                        // of the finding being made
    std::vector<std::pair<std::size_t, NoBool>> no_bools_;          // indices of findings
    std::vector<std::pair<std::size_t, std::uint32_t>> lifetimes_;  // that are missed: indices of findings, and slots
};

}  // namespace

Judgement judge(AlteredPlans& plans, const Observation& seen, const std::vector<Alterations>& known, bool layout_kept) {
    return Judge(plans, seen, layout_kept).judge(known);
}

std::vector<Finding> name_findings(const BatchItem& item, const PlannedSignature& planned, const Observation& seen) {
    AlteredPlans plans(item, planned);
    return Judge(plans, seen).findings();
}

}  // namespace callgate
