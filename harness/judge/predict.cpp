#include "predict.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <string>
#include <utility>

#include "callgate/check.h"
#include "callgate/states.h"
#include "callgate/value.h"

namespace callgate {
namespace {

bool layout_predicted(const PlannedSignature& altered, const Observation& seen) {
    const auto* numbers = reinterpret_cast<const std::uint64_t*>(seen.sink.data());
    return seen.sink.size() >= altered.layout_numbers.size() * 8 && seen.out.size() >= altered.layout_images.size() &&
           std::equal(altered.layout_numbers.begin(), altered.layout_numbers.end(), numbers) &&
           std::equal(altered.layout_images.begin(), altered.layout_images.end(), seen.out.begin());
}

// Does every stack slot lie within the bytes that were observed?
bool covered(const std::vector<Slot>& slots, std::size_t bytes, std::uint32_t base) {
    return std::ranges::all_of(
        slots, [&](const Slot& s) { return s.where != Where::Stack || s.stack - base + s.image.size() <= bytes; });
}

// What an address of a temporary named: one of those that `p`'s own places named.
struct Named {
    const std::vector<Slot>& slots;
    const State& state;
    const std::uint8_t* stack;
    std::uint32_t base;
    const std::uint8_t* bytes;  // of slot i: at `offset(i)`
    bool in_block;              // they are those of the block, else copied ones one after the other

    const std::uint8_t* operator()(std::uint64_t address, std::size_t size) const {
        for (std::size_t i = 0; i < slots.size(); ++i)
            if (slots[i].referent == size && address_in(slots[i], state, stack, base) == address)
                return bytes + (in_block ? slots[i].block : referent_offset(slots, i));
        return nullptr;
    }
};

// Of slots that hold addresses: are the values there? What an unknown address names cannot be told.
bool referents_predicted(const std::vector<Slot>& slots, const Vector& v, const State& state, const std::uint8_t* stack,
                         const Named& named) {
    return std::ranges::all_of(slots, [&](const Slot& slot) {
        if (slot.referent == 0)
            return true;
        const std::uint8_t* got = named(address_in(slot, state, stack, 0), slot.referent);
        return got == nullptr ||
               !detail::differs(v.in.data() + slot.block, got, v.in_mask.data() + slot.block, slot.referent);
    });
}

// The mask of those bytes of a block that these slots hold. What a misreading gives no place cannot be foretold, and
// widened copies follow their values, which is for the compiler to compute.
Bytes placed_mask(const std::vector<Slot>& slots, const Bytes& whole) {
    Bytes mask(whole.size(), 0);
    for (const Slot& slot : slots)
        std::copy_n(whole.begin() + slot.block, slot.referent != 0 ? slot.referent : slot.size,
                    mask.begin() + slot.block);
    return mask;
}

bool caller_predicted(const PlannedSignature& p, const PlannedSignature& q, const Vector& v, const Vector& w,
                      const Observation& seen, Shape shape) {
    const ObservationHead& h = seen.head;
    if (!covered(w.arguments, seen.window.size(), 0))
        return false;
    bool same = true;
    check_slots(What::Argument, w.arguments, h.entered, seen.window.data(), 0, [&](const Mismatch&) { same = false; });
    same = same && (h.entered.gpr[4] + 8) % q.stack_align == 0;
    const Named named = {v.arguments, h.entered, seen.window.data(), 0, seen.referents.data(), false};
    same = same && referents_predicted(w.arguments, v, h.entered, seen.window.data(), named);
    same = same && ((q.flags & counts_vectors) == 0 || (h.entered.gpr[0] & 0xFF) >= q.al);
    if (!same || shape == Shape::Discard || v.out.empty())
        return same;
    const bool pointer = (p.flags & hidden_pointer) != 0, its_pointer = (q.flags & hidden_pointer) != 0;
    if (pointer && its_pointer && p.hidden_register == q.hidden_register)
        return !detail::differs(v.out.data(), seen.out.data(), v.out_mask.data(), v.out.size());
    if (its_pointer)
        return same;  // nobody wrote where its pointer says
    State returned = trashed_state();
    empty_x87(returned, count_x87(v.results));
    if (pointer && (p.flags & returns_pointer) != 0)
        returned.gpr[0] = h.entered.gpr[p.hidden_register];
    for (const Slot& slot : v.results)
        std::memcpy(const_cast<std::uint8_t*>(slot_bytes(slot, returned, nullptr, 0)), slot.image.data(),
                    slot.image.size());
    Bytes out = v.out;
    const Bytes mask = placed_mask(w.results, v.out_mask);
    gather(w.results, returned, nullptr, 0, v.out, out.data(),
           [](std::uint64_t, std::size_t) -> const std::uint8_t* { return nullptr; });
    return !detail::differs(out.data(), seen.out.data(), mask.data(), out.size());
}

// A byte that is no _Bool, read as one, may become anything; and what is read as nullptr_t is null.
void forgive_values(const BatchItem& item, const Bytes& sink, Bytes& mask) {
    Model model({}, item.job.abi);
    std::vector<TypeRef> types;
    for (const Placed& placed : model.place(item.job.signature).arguments)
        types.push_back(placed.type);
    const Block block = block_of(model, types);
    for (std::size_t i = 0; i < types.size(); ++i)
        if (const std::uint64_t at = block.items[i].offset; types[i]->kind == Kind::Bool && sink[at] > 1)
            mask[at] = 0;
        else if (types[i]->kind == Kind::NullPointer)
            std::fill_n(mask.begin() + static_cast<std::ptrdiff_t>(at), 8, 0);
}

bool callee_predicted(const BatchItem& item, const PlannedSignature& p, const PlannedSignature& q, const Vector& v,
                      const Vector& w, const Observation& seen) {
    const ObservationHead& h = seen.head;
    bool same = true;
    check_slots(What::Result, w.results, h.left, nullptr, 0, [&](const Mismatch&) { same = false; });
    if ((q.flags & hidden_pointer) != 0 && (q.flags & returns_pointer) != 0)
        same = same && h.left.gpr[0] == h.load.gpr[q.hidden_register];
    if ((p.flags & q.flags & hidden_pointer) != 0 && p.hidden_register == q.hidden_register)
        same = same && !detail::differs(v.out.data(), seen.hidden.data(), v.out_mask.data(), seen.hidden.size());
    if (!same)
        return false;
    // What it reads beyond the bytes that are known cannot be foretold.
    std::vector<Slot> read;
    std::ranges::copy_if(w.arguments, std::back_inserter(read),
                         [&](const Slot& s) { return covered({s}, seen.before.size(), 8); });
    Bytes sink = v.in;
    Bytes mask = placed_mask(read, v.in_mask);
    const Named named = {v.arguments, h.load, seen.before.data(), 8, v.in.data(), true};
    for (const Slot& slot : read)
        if (slot.referent != 0 && named(address_in(slot, h.load, seen.before.data(), 8), slot.referent) == nullptr)
            std::fill_n(mask.begin() + slot.block, slot.referent, 0);
    gather(read, h.load, seen.before.data(), 8, v.in, sink.data(), named);
    forgive_values(item, sink, mask);
    return !detail::differs(sink.data(), seen.sink.data(), mask.data(), sink.size());
}

}  // namespace

bool same_layout(const PlannedSignature& a, const PlannedSignature& b) {
    return a.layout_numbers == b.layout_numbers && a.layout_images == b.layout_images;
}

bool same_places(AlteredPlans& plans, const Alterations& alterations) {
    return std::ranges::equal(plans.truth().vectors_by_mode[0].arguments,
                              plans.under(alterations).vectors_by_mode[0].arguments, [](const Slot& a, const Slot& b) {
                                  return a.where == b.where && a.index == b.index && a.stack == b.stack &&
                                         a.block == b.block && a.referent == b.referent;
                              });
}

bool predicts(AlteredPlans& plans, const Observation& seen, const Alterations& alterations, bool layout_kept) {
    if (!plans.changes(alterations))
        return false;  // so it explains nothing
    const PlannedSignature &truth = plans.truth(), &q = plans.under(alterations);
    const Subject subject = truth.subjects[seen.head.subject];
    if (subject.role == Role::Layout)
        return layout_predicted(q, seen);
    if (layout_kept && !same_layout(q, truth))
        return false;
    const auto mode = static_cast<std::size_t>(seen.head.mode);
    const Vector &v = truth.vectors_by_mode[mode], &w = q.vectors_by_mode[mode];
    if (w.in.size() != v.in.size() || w.out.size() != v.out.size())
        return false;  // the types themselves differ: that is for the layout role
    return subject.role == Role::Caller ? caller_predicted(truth, q, v, w, seen, subject.shape)
                                        : callee_predicted(plans.item(), truth, q, v, w, seen);
}

bool moves(const BatchItem& item, const Alterations& alterations, std::string_view value) {
    const auto places = [&](const Alterations& set) {
        const Placement all = Model(set, item.job.abi).place(item.job.signature);
        const auto found = std::ranges::find(all.arguments, value, &Placed::name);
        if (found != all.arguments.end())
            return std::pair(found->places, false);
        return value == "result" ? std::pair(all.result.places, all.hidden_pointer)
                                 : std::pair(std::vector<Place>(), false);
    };
    return places(alterations) != places({});
}

bool no_life(AlteredPlans& plans, const Alterations& alterations, Mode mode, std::uint32_t slot) {
    const auto m = static_cast<std::size_t>(mode);
    const Slot& s = plans.truth().vectors_by_mode[m].arguments[slot];
    return std::ranges::none_of(plans.under(alterations).vectors_by_mode[m].arguments, [&](const Slot& other) {
        return other.block == s.block && other.where == s.where && other.index == s.index && other.stack == s.stack &&
               other.logs == s.logs;
    });
}

bool left_on_x87_stack(AlteredPlans& plans, const Alterations& alterations, const Observation& seen) {
    const PlannedSignature& altered = plans.under(alterations);
    const unsigned results = count_x87(altered.vectors_by_mode[static_cast<std::size_t>(seen.head.mode)].results);
    const auto used = static_cast<unsigned>(std::popcount(seen.head.left.fx[detail::fx_tag]));
    return altered.subjects[seen.head.subject].role == Role::Callee && results != 0 && results == used;
}

bool above_area(AlteredPlans& plans, const Alterations& alterations, std::string_view place) {
    const std::uint64_t at = place.starts_with("stack+") ? std::stoull(std::string(place.substr(6))) : 0;
    return at >= 8 + plans.under(alterations).stack_bytes;
}

std::vector<const AlterationInfo*> permitted_readings(AlteredPlans& plans, const Observation& seen,
                                                      const Alterations& known, bool layout_kept) {
    std::vector<const AlterationInfo*> permitted;
    for (const AlterationInfo& a : all_alterations())
        if (a.permitted() && a.applies(plans.truth().abi))
            permitted.push_back(&a);
    const auto predict = [&](std::initializer_list<const AlterationInfo*> readings) {
        Alterations all = known;
        for (const AlterationInfo* reading : readings)
            all.add(reading->alter);
        return predicts(plans, seen, all, layout_kept);
    };
    for (const AlterationInfo* a : permitted)
        if (predict({a}))
            return {a};
    for (auto a = permitted.begin(); a != permitted.end(); ++a)
        for (auto b = a + 1; b != permitted.end(); ++b)
            if (predict({*a, *b}))
                return {*a, *b};
    return {};
}

}  // namespace callgate
