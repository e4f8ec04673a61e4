// Microsoft's __vectorcall on x64: what it adds to the standard convention. Vectors and floats go in vector registers
// by position, then homogeneous vector aggregates (HVAs) in those that are left.
#include <algorithm>
#include <array>
#include <optional>

#include "win64.h"

namespace callgate {
namespace {

constexpr std::size_t vector_positions = 6, general_positions = 4;
constexpr std::uint64_t hva_members = 4;
const Type nothing = {};

// "Either a floating-point type or an SIMD vector type". Of __m64 the text is silent: it is an integer, as ever.
bool is_vector_type(Model& model, const Type& type) {
    return is_floating_scalar(type) || (type.kind == Kind::Vector && model.size(&type) >= 16);
}

bool has_odd_size(Model& model, const Type& type) {
    const std::uint64_t size = model.size(&type);
    return is_class(type) && (size == 3 || (size > 4 && size < 8));
}

std::string number(std::size_t position) {
    return "argument " + std::to_string(position + 1) + " of the call";
}

}  // namespace

// "A composite type of up to four data members that have identical vector types": what it is made of.
class VectorMembers {
public:
    VectorMembers(Model& model, const Alterations& alter) : model_(model), alter_(alter) {}

    // False: there is something else in it.
    bool add(const Type& type) {
        if (is_vector_type(model_, type)) {
            element = element == nullptr ? &type : element;
            ++count;
            return identical(type);
        }
        if (type.kind != Kind::Array)
            return is_class(type) && members(type);
        const std::uint64_t before = count;
        const bool added = add(*type.element);
        count = before + (count - before) * type.count;
        return added;
    }

    TypeRef element = nullptr;
    std::uint64_t count = 0;
    bool composite = false;  // some lie in a struct or union that is itself a member, or it is a union

private:
    // The members of a union lie one over the other.
    bool members(const Type& type) {
        composite = composite || inside_ || type.kind == Kind::Union;
        inside_ = true;
        const std::uint64_t before = count;
        std::uint64_t most = before;
        for (const Member& m : type.members) {
            if (type.kind == Kind::Union)
                count = before;
            if (!add(*m.type))
                return false;
            most = std::max(most, count);
        }
        count = most;
        return true;
    }

    bool identical(const Type& type) const {
        const bool alike = (type.kind == Kind::Vector) == (element->kind == Kind::Vector);
        if (!alike || model_.size(&type) != model_.size(element))
            return false;
        return alter_.has(Alter::HvaSameSize) || (type.kind == element->kind && same_elements(type));
    }

    bool same_elements(const Type& type) const {
        return type.kind != Kind::Vector || type.element->kind == element->element->kind;
    }

    Model& model_;
    const Alterations& alter_;
    bool inside_ = false;
};

class VectorcallPlacer {
public:
    VectorcallPlacer(Model& model, const Alterations& alter, const Signature& signature)
        : model_(model), alter_(alter), signature_(signature) {}

    // What needs no vector register is where the standard convention has it.
    Placement place() {
        Placed returned = result();
        Type standard = *signature_.function->type;
        if (!returned.places.empty())
            standard.result = &nothing;
        Function function = *signature_.function;
        function.type = &standard;
        out_ = place_standard(model_, of_both(), {&function, signature_.arguments});
        if (returned.places.empty())
            std::ranges::copy(returned.reasons, std::back_inserter(out_.result.reasons));
        else
            out_.result = std::move(returned);
        shift_ = out_.hidden_pointer ? 1 : 0;
        for (const auto pass : {&VectorcallPlacer::vector, &VectorcallPlacer::hva, &VectorcallPlacer::general})
            for (std::size_t i = 0; i < out_.arguments.size(); ++i)
                (this->*pass)(out_.arguments[i], i + shift_);
        return std::move(out_);
    }

private:
    // Misreadings of the standard convention that are of vectors say nothing of __vectorcall's.
    Alterations of_both() const {
        Alterations both;
        for (const AlterationInfo& a : all_alterations())
            if (alter_.has(a.alter) && a.alter != Alter::SequencesPacked && a.alter != Alter::VectorsByValue)
                both.add(a.alter);
        return both;
    }

    // The members of an HVA, or of what would be one but for its alignment.
    std::optional<VectorMembers> vectors_in(const Type& type) {
        VectorMembers found(model_, alter_);
        if (!is_class(type) || !found.add(type) || found.count == 0)
            return {};
        if (found.count > (alter_.has(Alter::HvaSix) ? vector_positions : hva_members))
            return {};
        if (is_small(type) && alter_.has(Alter::HvaSmallInteger))
            return {};
        if (found.composite && alter_.has(Alter::HvaPlainOnly))
            return {};
        return found;
    }

    bool is_small(const Type& type) { return model_.size(&type) <= 8; }

    // "An HVA type has the same alignment requirement as the vector type of its members." As the last reason, it tells
    // what the text leaves open.
    bool is_hva(const Type& type, const VectorMembers& vectors, std::vector<Reason>& why) {
        const bool aligned = model_.align(&type) == model_.align(vectors.element);
        if (!aligned)
            why.push_back({"win64.vectorcall.hva-forms", "it is not aligned as the vectors in it are"});
        if (vectors.composite)
            why.push_back({"win64.vectorcall.hva-forms", "what is in its structs and unions counts too"});
        if (is_small(type))
            why.push_back({"win64.vectorcall.small-hva", "an HVA, though no longer than an integer"});
        return aligned || alter_.has(Alter::HvaAnyAlignment);
    }

    // ---- results. Without places: it returns as without __vectorcall, and what is said of it comes behind

    Placed result() {
        Placed r;
        r.type = signature_.function->type->result;
        r.name = "result";
        const Type& type = *r.type;
        const std::uint64_t size = model_.size(&type);
        const auto because = [&](std::string_view rule, std::string text) {
            r.reasons.push_back({rule, std::move(text)});
        };
        if (is_vector_type(model_, type)) {
            because("win64.vectorcall.return", "a vector type returns in the first vector register");
            const bool in_rax = alter_.has(Alter::VectorcallFloatResultInRax) && size <= 8;
            r.places = {{.where = in_rax ? Where::Gpr : Where::Vector, .index = 0, .offset = 0, .size = size}};
        } else if (const std::optional<VectorMembers> vectors = vectors_in(type); vectors) {
            because("win64.vectorcall.return", "an HVA returns each of its members in a vector register");
            if (is_hva(type, *vectors, r.reasons) && !alter_.has(Alter::HvaResultHidden))
                r.places = members_in({0, 1, 2, 3, 4, 5}, *vectors);
        } else if (has_odd_size(model_, type)) {
            because("win64.vectorcall.odd-sizes", "its size is no power of two");
            if (alter_.has(Alter::VectorcallOddSizesByValue))
                r.places = {{.where = Where::Gpr, .index = 0, .offset = 0, .size = size}};
        } else if (size <= 8 && type.kind != Kind::Void) {
            because("win64.vectorcall.return", "an integer type returns in rax");
        }
        return r;
    }

    std::vector<Place> members_in(const std::vector<unsigned>& registers, const VectorMembers& vectors) {
        std::vector<Place> places;
        const std::uint64_t size = model_.size(vectors.element);
        for (std::uint64_t i = 0; i < vectors.count; ++i)
            places.push_back({.where = Where::Vector, .index = registers[i], .offset = i * size, .size = size});
        return places;
    }

    // ---- vectors and floats, by position

    void vector(Placed& arg, std::size_t position) {
        if (!is_vector_type(model_, *arg.type))
            return;
        const bool is_wide = arg.type->kind == Kind::Vector;
        if (is_wide && alter_.has(Alter::VectorcallByReference))
            return;
        taken_ += position - shift_ < vector_positions ? 1 : 0;
        const std::size_t slot = vector_slot(position);
        const std::size_t limit = alter_.has(Alter::VectorcallFour)    ? 4
                                  : alter_.has(Alter::VectorcallEight) ? 8
                                                                       : vector_positions;
        if (slot < limit) {
            in_registers(arg, {{.where = Where::Vector,
                                .index = static_cast<unsigned>(slot),
                                .offset = 0,
                                .size = model_.size(arg.type)}});
            arg.reasons = {{"win64.vectorcall.vectors", number(position) + ": the vector register of that position"}};
        } else if (is_wide) {
            arg.reasons.push_back({"win64.vectorcall.vectors", number(position) + ": the address of a copy"});
        } else {
            arg.reasons.push_back({"win64.vectorcall.floats-on-stack", number(position) + ": by value"});
            if (alter_.has(Alter::VectorcallFloatsByReference))
                by_reference(arg);
        }
    }

    // Alterations count otherwise.
    std::size_t vector_slot(std::size_t position) {
        const std::size_t before = vectors_++;
        if (alter_.has(Alter::VectorcallVectorsPacked))
            return before;
        return alter_.has(Alter::VectorcallHiddenUncounted) ? position - shift_ : position;
    }

    void in_registers(Placed& arg, std::vector<Place> places) {
        arg.places = std::move(places);
        arg.by_reference = false;
        arg.reference_align = 1;
        for (const Place& p : arg.places)
            used_[p.index] = true;
    }

    void by_reference(Placed& arg) {
        arg.by_reference = true;
        arg.reference_align = std::max<std::uint64_t>(16, model_.align(arg.type));
        arg.places[0].size = 8;
    }

    // ---- HVAs, in what is left

    void hva(Placed& arg, std::size_t position) {
        const std::optional<VectorMembers> vectors = vectors_in(*arg.type);
        if (!vectors)
            return;
        std::vector<Reason> why;
        if (!is_hva(*arg.type, *vectors, why)) {
            std::ranges::copy(why, std::back_inserter(arg.reasons));
            return;
        }
        const std::vector<unsigned> registers = unused(position, vectors->count);
        arg.reasons = {{"win64.vectorcall.hva", std::to_string(vectors->count) + " of " + spell(*vectors->element) +
                                                    (registers.empty() ? ": too few vector registers are left"
                                                                       : ": the lowest vector registers left")}};
        std::ranges::copy(why, std::back_inserter(arg.reasons));
        if (registers.empty())
            by_reference(arg);
        else
            in_registers(arg, members_in(registers, *vectors));
        missed_ = missed_ || registers.empty();
        taken_ += registers.size();
    }

    // The registers that an HVA takes; none: there are not enough.
    std::vector<unsigned> unused(std::size_t position, std::uint64_t count) const {
        if (alter_.has(Alter::HvaByReference) || (alter_.has(Alter::HvaNoneAfterMiss) && missed_) ||
            (alter_.has(Alter::HvaFirstSix) && position >= vector_positions) ||
            (alter_.has(Alter::HvaHiddenUncounted) && taken_ + count > vector_positions))
            return {};
        std::vector<unsigned> found;
        for (std::size_t r = alter_.has(Alter::HvaFromPosition) ? position : 0; r < vector_positions; ++r) {
            if (!used_[r])
                found.push_back(static_cast<unsigned>(r));
            else if (alter_.has(Alter::HvaConsecutive))
                found.clear();
            if (found.size() == count)
                return found;
        }
        return {};
    }

    // ---- integers and addresses. All arguments have a slot on the stack from the fifth on, those in vector registers
    // too: "the shadow space is fixed at 8 bytes"

    void general(Placed& arg, std::size_t position) {
        if (arg.places[0].where == Where::Vector) {
            const bool skips = (alter_.has(Alter::VectorcallNoShadow) && position >= general_positions) ||
                               (alter_.has(Alter::HvaNoShadow) && position >= vector_positions);
            skipped_ += skips ? 1 : 0;
            out_.stack_bytes -= skips ? 8 : 0;
            return;
        }
        if (has_odd_size(model_, *arg.type)) {
            arg.reasons.push_back({"win64.vectorcall.odd-sizes", "its size is no power of two"});
            if (alter_.has(Alter::VectorcallOddSizesByValue)) {
                arg.by_reference = false;
                arg.places[0].size = model_.size(arg.type);
            }
        } else if (!arg.by_reference && !is_vector_type(model_, *arg.type)) {
            arg.reasons.push_back({"win64.vectorcall.integers", number(position) + ": by position"});
        }
        if (arg.in_memory())
            arg.places[0].stack -= 8 * skipped_;
        if (alter_.has(Alter::VectorcallIntegersPacked))
            arg.places[0] = next_general(arg.places[0].size);
    }

    Place next_general(std::uint64_t size) {
        static constexpr std::array<unsigned, general_positions> registers = {1, 2, 8, 9};  // rcx rdx r8 r9
        const std::size_t n = shift_ + generals_++;
        if (n < registers.size())
            return {.where = Where::Gpr, .index = registers[n], .offset = 0, .size = size};
        const std::uint64_t stack = out_.stack_begin + 8 * (n - registers.size());
        return {.where = Where::Stack, .stack = stack, .offset = 0, .size = size};
    }

    Model& model_;
    const Alterations& alter_;
    const Signature& signature_;
    Placement out_;
    std::size_t shift_ = 0;                                             // a hidden pointer takes the first position
    std::array<bool, 8> used_ = {};                                     // vector registers
    bool missed_ = false;                                               // an HVA did not fit
    std::size_t vectors_ = 0, generals_ = 0, skipped_ = 0, taken_ = 0;  // only alterations ask
};

Placement Model::place_vectorcall(const Signature& signature) {
    return VectorcallPlacer(*this, alter_, signature).place();
}

}  // namespace callgate
