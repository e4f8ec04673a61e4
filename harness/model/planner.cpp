#include <algorithm>
#include <cstring>
#include <set>

#include "callgate/pattern.h"
#include "callgate/planner.h"
#include "callgate/value.h"

namespace callgate {
namespace {

constexpr unsigned result_index = 0xFFFF;

std::uint8_t dirt(std::uint64_t seed, std::uint64_t where) {
    return seed == no_dirt ? 0 : dirt_byte(seed, where);
}

struct ValueBytes {
    Bytes value, mask;
};

// The bytes of one place. Above the value lies dirt; in the polite run 8 and 16-bit integers are extended to 32 bits.
class SlotMaker {
public:
    SlotMaker(const Placed& placed, const ValueBytes& value, std::uint64_t seed, Mode mode, bool result, Abi abi)
        : placed_(placed), value_(value), seed_(seed), mode_(mode), result_(result), abi_(abi) {}

    Slot make(const Place& place) const {
        Slot slot{.where = place.where,
                  .index = place.index,
                  .stack = static_cast<std::uint32_t>(place.stack),
                  .block = 0,
                  .widened = 0,
                  .size = 0,
                  .referent = 0,
                  .referent_align = 1,
                  .logs = 0,
                  .image = {},
                  .mask = {},
                  .extension = {}};
        const std::size_t room = place.where == Where::Vector || place.where == Where::X87 ? 16 : 8;
        const std::size_t length = (place.size + room - 1) / room * room;
        slot.image.resize(length);
        slot.mask.assign(length, 0);
        if (placed_.by_reference) {  // whose address it is, is for the worker to know
            slot.extension = slot.mask;
            return slot;
        }
        for (std::size_t i = 0; i < length; ++i)
            slot.image[i] = dirt(seed_, place.offset * 64 + i + 1000 * place.index + place.stack);
        std::memcpy(slot.image.data(), value_.value.data() + place.offset, place.size);
        std::memcpy(slot.mask.data(), value_.mask.data() + place.offset, place.size);
        if (placed_.type->kind == Kind::Bool)
            slot.mask[0] = 0xFF;
        extend(slot);
        if (place.where == Where::X87)
            std::fill(slot.image.begin() + 10, slot.image.end(), 0);
        return slot;
    }

private:
    void extend(Slot& slot) const {
        slot.extension = slot.mask;
        const Type& type = *placed_.type;
        if (result_ || !is_integer(type) || value_.value.size() >= 4 || slot.image.size() < 4)
            return;
        const std::uint64_t wide = widen(type, value_.value);
        if (mode_ == Mode::Polite)
            std::memcpy(slot.image.data(), &wide, 4);
        if (is_win64(abi_))
            return;  // it promises nothing
        // The promise is of 8 and 16-bit integers; a _Bool's upper bits are "not defined" by a rule of their own.
        if (mode_ == Mode::Polite && type.kind != Kind::Bool && type.kind != Kind::BitInt)
            std::fill_n(slot.extension.begin(), 4, 0xFF);
    }

    const Placed& placed_;
    const ValueBytes& value_;
    std::uint64_t seed_;
    Mode mode_;
    bool result_;
    Abi abi_;
};

class VectorMaker {
public:
    VectorMaker(Model& model, const SignatureJob& job, const Placement& placement, Mode mode)
        : model_(model),
          signature_(job.signature),
          placement_(placement),
          mode_(mode),
          seed_(std::uint64_t{job.id} * 2 + (mode == Mode::Hostile)) {}

    // Values of the user's own, see plan_call.
    void take(std::span<const Bytes> arguments, std::span<const std::uint64_t> dirt) {
        given_ = arguments;
        dirt_ = dirt;
        takes_given_ = true;
    }

    Vector make() {
        std::vector<TypeRef> types;
        for (const Placed& a : placement_.arguments)
            types.push_back(a.type);
        const Block block = block_of(model_, types);
        vector_.in.resize(block.size);
        vector_.in_mask.resize(block.size);
        for (unsigned i = 0; i < types.size(); ++i)
            one(placement_.arguments[i], i, value_of(i), block.items[i], vector_.in, vector_.in_mask,
                vector_.arguments);
        if (placement_.result.type->kind != Kind::Void) {
            const Block out = block_of(model_, {placement_.result.type});
            vector_.out.resize(out.size);
            vector_.out_mask.resize(out.size);
            const Bytes value = make_value(model_, placement_.result.type, seed_, result_index, polite());
            one(placement_.result, result_index, value, out.items[0], vector_.out, vector_.out_mask, vector_.results);
        }
        if (takes_given_)
            expect_nothing();
        return std::move(vector_);
    }

private:
    bool polite() const { return mode_ == Mode::Polite; }

    // Only what holds for every result: a _Bool's low 8 bits are 0 or 1.
    void expect_nothing() {
        std::ranges::fill(vector_.in_mask, 0);
        std::ranges::fill(vector_.out_mask, 0);
        for (Slot& slot : vector_.results)
            std::ranges::fill(slot.mask, 0);
        if (placement_.result.type->kind == Kind::Bool) {
            vector_.results[0].image[0] = 0;
            vector_.results[0].mask[0] = 0xFE;
        }
    }

    std::uint64_t seed_of(unsigned index) const { return takes_given_ && index != result_index ? dirt_[index] : seed_; }

    // What means nothing in the value is dirt, as it is in a made one.
    Bytes given_value(unsigned index) const {
        Bytes value = given_[index];
        const TypeRef type = placement_.arguments[index].type;
        if (type->kind == Kind::BitInt && polite())
            return value;
        const Bytes mask = value_mask(model_, type);
        for (std::size_t i = 0; i < value.size(); ++i)
            value[i] =
                static_cast<std::uint8_t>((value[i] & mask[i]) | (dirt(seed_of(index), 7000 + i) & ~unsigned{mask[i]}));
        return value;
    }

    // A promoted argument's value is one of the type that it had before, so that the promotion is exact.
    Bytes value_of(unsigned index) {
        if (takes_given_)
            return given_value(index);
        const TypeRef before = signature_.arguments[index], after = placement_.arguments[index].type;
        Bytes value = make_value(model_, before, seed_, index, polite());
        if (before == after || before->kind == after->kind)
            return value;
        if (before->kind == Kind::Float) {
            float narrow = 0;
            std::memcpy(&narrow, value.data(), sizeof narrow);
            const double promoted = narrow;
            value.resize(sizeof promoted);
            std::memcpy(value.data(), &promoted, sizeof promoted);
        } else {
            const std::uint64_t promoted = widen(*before, value);
            value.resize(4);
            std::memcpy(value.data(), &promoted, 4);
        }
        return value;
    }

    void one(const Placed& placed, unsigned index, const Bytes& bytes_of_value, const BlockItem& item, Bytes& bytes,
             Bytes& masks, std::vector<Slot>& slots) {
        const ValueBytes value = {bytes_of_value, value_mask(model_, placed.type)};
        std::ranges::copy(value.value, bytes.begin() + static_cast<std::ptrdiff_t>(item.offset));
        std::ranges::copy(value.mask, masks.begin() + static_cast<std::ptrdiff_t>(item.offset));
        if (item.widened != 0) {
            const std::uint64_t wide = widen(*placed.type, value.value);
            std::memcpy(bytes.data() + item.widened, &wide, 8);
            std::memset(masks.data() + item.widened, 0xFF, 8);
        }
        const SlotMaker maker(placed, value, seed_of(index), mode_, index == result_index, model_.abi());
        for (const Place& place : placed.places) {
            Slot slot = maker.make(place);
            slot.block = static_cast<std::uint32_t>(item.offset + place.offset);
            slot.widened = static_cast<std::uint32_t>(item.widened);
            slot.size = static_cast<std::uint32_t>(place.size);
            if (placed.by_reference) {
                slot.referent = static_cast<std::uint32_t>(model_.size(placed.type));
                slot.referent_align = static_cast<std::uint32_t>(placed.reference_align);
                slot.logs = logs_of(placed);
            }
            slots.push_back(std::move(slot));
        }
    }

    // What the subjects' classes log: constructors and destructors that are not implicit.
    static std::uint32_t logs_of(const Placed& placed) {
        const Type& type = *placed.type;
        const bool copies = is_copyable(type) ? provides(type, Method::What::Copy)
                                              : !is_movable(type) || provides(type, Method::What::Move);
        return (copies && placed.is_object ? logs_construction : 0U) |
               (provides(type, Method::What::Destructor) ? logs_destruction : 0U);
    }

    Model& model_;
    const Signature& signature_;
    const Placement& placement_;
    Mode mode_;
    std::uint64_t seed_;
    std::span<const Bytes> given_;
    std::span<const std::uint64_t> dirt_;
    bool takes_given_ = false;
    Vector vector_;
};

// All but the vectors and the questions of layout.
PlannedSignature outline(Model& model, const SignatureJob& job, const Placement& placement) {
    PlannedSignature planned;
    planned.id = job.id;
    planned.abi = job.abi;
    planned.subjects = job.subjects;
    planned.flags = (placement.hidden_pointer ? hidden_pointer : 0U) |
                    (placement.returns_pointer ? returns_pointer : 0U) |
                    (placement.counts_vectors ? counts_vectors : 0U);
    planned.hidden_register = placement.hidden_register;
    planned.vectors = placement.vectors;
    planned.al = placement.al;
    planned.stack_bytes = static_cast<std::uint32_t>(placement.stack_bytes);
    planned.stack_align = static_cast<std::uint32_t>(placement.stack_align);
    planned.result_size = static_cast<std::uint32_t>(model.size(placement.result.type));
    planned.result_align = static_cast<std::uint32_t>(model.align(placement.result.type));
    return planned;
}

}  // namespace

PlannedSignature plan_signature(const SignatureJob& job, const Alterations& alterations) {
    Model model(alterations, job.abi);
    const Placement placement = model.place(job.signature);
    PlannedSignature planned = outline(model, job, placement);
    planned.vectors_by_mode.push_back(VectorMaker(model, job, placement, Mode::Polite).make());
    planned.vectors_by_mode.push_back(VectorMaker(model, job, placement, Mode::Hostile).make());
    for (const LayoutQuestion& q : layout_questions(job, alterations)) {
        if (q.what != LayoutQuestion::What::Bits)
            planned.layout_numbers.push_back(q.expected);
        else
            planned.layout_images.insert(planned.layout_images.end(), q.image.begin(), q.image.end());
    }
    return planned;
}

PlannedSignature plan_call(const SignatureJob& job, std::span<const Bytes> arguments,
                           std::span<const std::uint64_t> dirt) {
    Model model({}, job.abi);
    const Placement placement = model.place(job.signature);
    PlannedSignature planned = outline(model, job, placement);
    for (const Mode mode : {Mode::Polite, Mode::Hostile}) {
        VectorMaker maker(model, job, placement, mode);
        maker.take(arguments, dirt);
        planned.vectors_by_mode.push_back(maker.make());
    }
    return planned;
}

}  // namespace callgate
