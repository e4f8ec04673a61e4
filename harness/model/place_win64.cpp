// Microsoft's x64 calling convention: where arguments and results go. Argument n uses slot n, whatever its type.
#include <algorithm>
#include <array>

#include "win64.h"

namespace callgate {
namespace {

constexpr unsigned rax = 0, rcx = 1, rdx = 2, r8 = 8, r9 = 9;
constexpr std::array<unsigned, 4> integer_slots = {rcx, rdx, r8, r9};
constexpr std::uint64_t shadow_bytes = 32, return_address_bytes = 8;

// How a value of a type travels.
// InSlots: as if each eightbyte were an argument, which only alterations do.
enum class Form : std::uint8_t { Integer, Floating, Reference, InSlots };

// "Structs or unions of size 8, 16, 32, or 64 bits, and __m64 types, are passed as if they were integers of the same
// size." A complex number is what a struct of two is, where the manual knows none.
bool is_compound(const Type& type) {
    return is_aggregate(type) || type.kind == Kind::Complex || type.kind == Kind::Vector;
}

bool has_integer_size(std::uint64_t size) {
    return size == 1 || size == 2 || size == 4 || size == 8;
}

bool is_int128(const Type& type) {
    return type.kind == Kind::Int128 || type.kind == Kind::UnsignedInt128;
}

// A class without a value in it. Unlike an empty class it may have members, of classes like it.
bool holds_nothing(const Type& type) {
    return is_class(type) && type.cxx && !is_dynamic(type) &&
           std::ranges::all_of(type.bases, [](const Base& b) { return holds_nothing(*b.type); }) &&
           std::ranges::all_of(type.members,
                               [](const Member& m) { return m.bit_width == 0 || holds_nothing(innermost(*m.type)); });
}

}  // namespace

// Walks the arguments of one call from left to right.
class Win64Placer {
public:
    Win64Placer(Model& model, const Alterations& alter, const Signature& signature)
        : model_(model), alter_(alter), signature_(signature), type_(*signature.function->type) {}

    Placement place() {
        out_.hidden_register = rcx;
        out_.stack_begin =
            alter_.has(Alter::NoShadowSpace) ? return_address_bytes : return_address_bytes + shadow_bytes;
        result();
        named_end_ = slot_;
        for (std::size_t i = 0; i < signature_.arguments.size(); ++i)
            argument(i);
        if (this_second())
            std::swap(out_.arguments[0], out_.arguments[1]);
        out_.stack_bytes = shadow_bytes + 8 * on_stack_;
        if (alter_.has(Alter::Win64StackReversed))
            reverse();
        return std::move(out_);
    }

private:
    bool msvc() const { return model_.abi() == Abi::Win64Msvc; }
    bool is_member() const { return signature_.function->owner != nullptr; }

    // An alteration: the first two change their places.
    bool this_second() const {
        return is_member() && signature_.arguments.size() > 1 && alter_.has(Alter::Win64ThisSecond);
    }

    void argument(std::size_t index) {
        if (index < 2 && this_second())
            index = 1 - index;
        Placed arg;
        const bool declared = index < type_.parameters.size();
        arg.type = signature_.arguments[index];
        arg.unnamed = !declared;
        arg.name = declared && !type_.parameters[index].name.empty() ? type_.parameters[index].name
                                                                     : "arg" + std::to_string(index + 1);
        if (arg.unnamed)
            arg.type = model_.promote(arg.type);
        Form form = form_of(*arg.type, arg.reasons);
        if (form == Form::Reference && arg.unnamed && type_.variadic && alter_.has(Alter::Win64VaArgByValue))
            form = Form::InSlots;
        arg.by_reference = form == Form::Reference;
        if (arg.by_reference) {
            arg.is_object = is_object(*arg.type);
            const std::uint64_t least = arg.is_object ? 1 : 16;
            arg.reference_align = std::max(least, model_.align(arg.type));
        }
        locate(arg, form);
        if (out_.arguments.empty() && out_.hidden_register == rdx)
            slot_ = generals_ = 2;
        if (index == 0 && is_member())
            arg.reasons.push_back(msvc() || !out_.hidden_pointer
                                      ? Reason{"win64.args.this-first", "`this` takes the first slot"}
                                      : Reason{"cxx.this-argument", "`this` comes behind the hidden pointer"});
        out_.arguments.push_back(std::move(arg));
    }

    // Is it to be constructed where the callee finds it, as objects of its class are, not copied as bytes?
    bool is_object(const Type& type) const { return msvc() ? msvc_by_address(type) : takes_for_nontrivial(type); }
    bool takes_for_nontrivial(const Type& type) const {
        return is_nontrivial_for_calls(type, alter_.has(Alter::Win64DeletedImplicitCopied));
    }

    bool goes_by_address(const Type& type) const {
        if (alter_.has(msvc() ? Alter::MsvcClassByValue : Alter::Win64NontrivialByValue))
            return false;
        const bool by_destructor = alter_.has(Alter::MsvcDestructorByAddress) && msvc();
        const bool by_copy = alter_.has(Alter::MsvcMoveOnlyByAddress) && msvc();
        return is_object(type) || (by_destructor && is_nontrivial(type, Method::What::Destructor)) ||
               (by_copy && type.cxx && !is_copyable(type));
    }

    Form form_of(const Type& type, std::vector<Reason>& why) {
        const std::uint64_t size = model_.size(&type);
        if (goes_by_address(type)) {
            why.push_back(msvc() ? Reason{"win64.args.cxx-class", "copying it is not trivial: the address of an object"}
                                 : Reason{"win64.args.cxx-nontrivial",
                                          "it is not trivial for the purposes of calls: the address of a temporary"});
            return Form::Reference;
        }
        if (is_floating_scalar(type))
            return Form::Floating;
        if (!is_compound(type)) {
            if (type.kind == Kind::MemberPointer && msvc())
                why.push_back({"win64.layout.member-pointers", std::to_string(size) + " bytes"});
            else if (const std::string_view rule = cxx_rule(type); !rule.empty())
                why.push_back({rule, "as a pointer, or a struct of two"});
            if (size <= 8)
                return alter_.has(Alter::ReferenceIndirect) && type.kind == Kind::Reference ? Form::Reference
                                                                                            : Form::Integer;
            why.push_back({"win64.args.by-reference", spell(type) + " is wider than a slot"});
            return by_reference(type);
        }
        if (alter_.has(Alter::Win64EmptySkipped) && holds_nothing(type))
            return Form::Integer;
        const std::string bytes = std::to_string(size) + (size == 1 ? " byte" : " bytes");
        const bool in_slot = has_integer_size(size) || (alter_.has(Alter::OddSizesByValue) && size < 8);
        if (in_slot) {
            why.push_back({"win64.args.small-aggregates", bytes + ": an integer of that size"});
            if (type.kind == Kind::Vector && alter_.has(Alter::M64ByReference))
                return Form::Reference;
            return alter_.has(Alter::SmallFloatsInVector) && holds_one_float(type) ? Form::Floating : Form::Integer;
        }
        why.push_back({"win64.args.by-reference", bytes + ": the address of a copy"});
        return by_reference(type);
    }

    static std::string_view cxx_rule(const Type& type) {
        switch (type.kind) {
            case Kind::Reference:
                return "cxx.reference";
            case Kind::NullPointer:
                return "cxx.nullptr";
            case Kind::MemberPointer:
                return type.element->kind == Kind::Function ? "cxx.member-function-pointer" : "cxx.member-data-pointer";
            default:
                return {};
        }
    }

    Form by_reference(const Type& type) const {
        const bool vector =
            type.kind == Kind::Vector && alter_.has(Alter::VectorsByValue) && !type_.variadic && type_.prototyped;
        return vector ? Form::Floating : Form::Reference;
    }

    // Is it a float or a double with nothing else?
    static bool holds_one_float(const Type& type) {
        return type.kind == Kind::Struct && type.members.size() == 1 && type.members[0].bit_width < 0 &&
               is_floating_scalar(*type.members[0].type);
    }

    void in_slots(Placed& arg) {
        const std::uint64_t size = model_.size(arg.type);
        if (model_.align(arg.type) >= 16)
            slot_ += slot_ % 2;
        for (std::uint64_t offset = 0; offset < size; offset += 8, ++slot_) {
            Place place{.where = Where::Stack,
                        .stack = out_.stack_begin + 8 * (slot_ - integer_slots.size()),
                        .offset = offset,
                        .size = std::min<std::uint64_t>(8, size - offset)};
            if (slot_ < integer_slots.size()) {
                place.where = Where::Gpr;
                place.index = integer_slots[slot_];
                place.stack = 0;
            } else {
                on_stack_ = slot_ - integer_slots.size() + 1;
            }
            arg.places.push_back(place);
        }
    }

    void locate(Placed& arg, Form form) {
        if (form == Form::InSlots)
            return in_slots(arg);
        const std::size_t slot = next_slot(form);
        const std::uint64_t size = arg.by_reference ? 8 : model_.size(arg.type);
        const bool is_empty = !arg.by_reference && holds_nothing(*arg.type);
        const auto in_front = [&](std::string_view rule, std::string because) {
            arg.reasons.insert(arg.reasons.begin(), {rule, std::move(because)});
        };
        if (slot >= integer_slots.size()) {
            if (is_empty && alter_.has(Alter::Win64EmptySkipped))
                return;
            arg.places = {
                {.where = Where::Stack, .stack = out_.stack_begin + 8 * on_stack_++, .offset = 0, .size = size}};
            in_front("win64.args.stack-order", "it is argument " + std::to_string(slot + 1) + " of the call");
            unnamed_rule(arg, false);
            if (arg.unnamed)
                lower(arg.places[0], integer_slots.size() + on_stack_ - 1);
            return;
        }
        in_front("win64.args.positional", "argument " + std::to_string(slot + 1) + " uses slot " +
                                              std::to_string(slot + 1) + ", whatever those before it used");
        const Place vector = {.where = Where::Vector, .index = static_cast<unsigned>(slot), .offset = 0, .size = size};
        const Place general = {.where = Where::Gpr, .index = integer_slots[slot], .offset = 0, .size = size};
        const bool twice = form == Form::Floating && arg.unnamed;
        if (!twice)
            arg.places = {form == Form::Floating ? vector : general};
        else if (alter_.has(type_.variadic ? Alter::UnnamedFloatVectorOnly : Alter::UnprototypedVectorOnly))
            arg.places = {vector};
        else if (alter_.has(type_.variadic ? Alter::UnnamedFloatGeneralOnly : Alter::UnprototypedGeneralOnly))
            arg.places = {general};
        else
            arg.places = {vector, general};
        unnamed_rule(arg, twice);
        if (arg.unnamed)
            lower(arg.places.back(), slot);
        else
            named_end_ = slot + 1;
        empty_in_registers_ += is_empty ? 1 : 0;
    }

    // An alteration: va_arg takes an argument below the one that it is asked for. Only those behind the parameters were
    // stored where it looks.
    void lower(Place& place, std::size_t slot) const {
        if (!alter_.has(Alter::Win64VaListSkipsEmpty) || !type_.variadic || empty_in_registers_ == 0)
            return;
        const std::size_t found = slot - empty_in_registers_;
        const bool stored = found >= named_end_ && found < integer_slots.size();
        place.where = stored ? Where::Gpr : Where::Stack;
        place.index = stored ? integer_slots[found] : 0;
        place.stack = stored ? 0 : return_address_bytes + 8 * found;
    }

    // What decides about an argument that has no parameter.
    void unnamed_rule(Placed& arg, bool twice) const {
        if (!arg.unnamed)
            return;
        if (!type_.variadic)
            arg.reasons.push_back({twice ? "win64.varargs.unprototyped" : arg.reasons.back().rule,
                                   twice ? "without a prototype it is in both registers" : "there is no prototype"});
        else if (twice)
            arg.reasons.push_back({"win64.varargs.float-duplicated", "it stands for `...`: it is in both registers"});
        else if (is_compound(*arg.type))
            arg.reasons.push_back({"win64.varargs.aggregates", "it stands for `...`, where the same rule holds"});
        else
            arg.reasons.push_back({"win64.varargs.home-area", "it stands for `...`: va_arg finds it in its slot"});
    }

    // An alteration: each sequence of registers is counted on its own.
    std::size_t next_slot(Form form) {
        if (!alter_.has(Alter::SequencesPacked) || type_.variadic || !type_.prototyped)
            return slot_++;
        return form == Form::Floating ? vectors_++ : generals_++;
    }

    void reverse() {
        for (Placed& arg : out_.arguments)
            for (Place& p : arg.places)
                if (p.where == Where::Stack)
                    p.stack = 2 * out_.stack_begin + 8 * (on_stack_ - 1) - p.stack;
    }

    // ---- results

    void result() {
        Placed& r = out_.result;
        r.type = type_.result;
        r.name = "result";
        const Type& type = *r.type;
        const std::uint64_t size = model_.size(&type);
        if (type.kind == Kind::Void)
            return;
        const auto general = [&] { r.places = {{.where = Where::Gpr, .index = rax, .offset = 0, .size = size}}; };
        const auto vector = [&] { r.places = {{.where = Where::Vector, .index = 0, .offset = 0, .size = size}}; };
        if (alter_.has(Alter::Win64EmptySkipped) && holds_nothing(type))
            return;
        if (class_result(r))
            return hidden();
        if (is_floating_scalar(type)) {
            r.reasons.push_back({"win64.return.float-vector", "it returns in xmm0"});
            return alter_.has(Alter::FloatResultInRax) ? general() : vector();
        }
        if (is_int128(type)) {
            r.reasons.push_back({"win64.return.int128", "both halves in xmm0"});
            return alter_.has(Alter::Win64Int128ResultHidden) ? hidden() : vector();
        }
        if (type.kind == Kind::Vector && size > 8) {
            const bool wide = size > 16;
            r.reasons.push_back({wide ? "win64.return.wide-vector" : "win64.return.float-vector",
                                 wide ? "the manual is silent: in a whole vector register" : "it returns in xmm0"});
            const bool in_memory = alter_.has(wide ? Alter::WideVectorResultHidden : Alter::VectorResultHidden);
            return in_memory ? hidden() : vector();
        }
        if (!is_compound(type) && size <= 8) {
            r.reasons.push_back({"win64.return.integer", "it returns in rax"});
            return general();
        }
        if (has_integer_size(size)) {
            const bool scalar = type.kind == Kind::Vector;
            r.reasons.push_back({scalar ? "win64.return.integer" : "win64.return.small-pod",
                                 std::to_string(size) + (size == 1 ? " byte in rax" : " bytes in rax")});
            if (alter_.has(Alter::SmallResultHidden) && !scalar)
                return hidden();
            if (alter_.has(Alter::M64ResultInVector) && scalar)
                return vector();
            return alter_.has(Alter::SmallFloatResultInVector) && holds_one_float(type) ? vector() : general();
        }
        if (type.kind == Kind::LongDouble && alter_.has(Alter::Win64LongDoubleResultX87)) {
            r.reasons.push_back({"win64.return.sret", "it returns in st0"});
            r.places = {{.where = Where::X87, .index = 0, .offset = 0, .size = 10}};
            return;
        }
        r.reasons.push_back(
            {"win64.return.sret", "the first slot holds the address of its memory, and rax returns it"});
        hidden();
    }

    // Does what C++ made of it send it to memory?
    bool class_result(Placed& r) const {
        const Type& type = *r.type;
        if (!type.cxx)
            return false;
        if (!msvc()) {
            if (!takes_for_nontrivial(type) || alter_.has(Alter::Win64NontrivialResultByValue))
                return false;
            r.reasons.push_back({"win64.return.cxx-nontrivial",
                                 "it is not trivial for the purposes of calls: it is constructed where rcx says"});
            return true;
        }
        if (is_member() && !alter_.has(Alter::MsvcMemberResultInRax)) {
            r.reasons.push_back({"win64.return.cxx-member-order", "a member function returns any class in memory"});
            return true;
        }
        const std::string_view why = alter_.has(Alter::MsvcClassResultInRax) ? "" : msvc_hidden_result(type, alter_);
        if (!why.empty())
            r.reasons.push_back({"win64.return.cxx-class", std::string(why)});
        return !why.empty() || (alter_.has(Alter::MsvcMoveOnlyResultHidden) && !is_copyable(type));
    }

    // Microsoft's member functions take `this` first, IA-C++'s the pointer to the result.
    bool pointer_behind_this() const {
        return is_member() && (msvc() ? !alter_.has(Alter::MsvcResultBeforeThis) : alter_.has(Alter::ThisBeforeResult));
    }

    void hidden() {
        out_.hidden_pointer = true;
        out_.returns_pointer = !alter_.has(Alter::Win64SretRaxMissing);
        if (alter_.has(Alter::Win64SretSecond) || pointer_behind_this())
            out_.hidden_register = rdx;
        else
            slot_ = generals_ = 1;
    }

    Model& model_;
    const Alterations& alter_;
    const Signature& signature_;
    const Type& type_;
    Placement out_;
    std::size_t slot_ = 0;                    // arguments placed so far, a hidden pointer among them
    std::size_t generals_ = 0, vectors_ = 0;  // only where each sequence is counted on its own
    std::size_t on_stack_ = 0;
    std::size_t named_end_ = 0, empty_in_registers_ = 0;  // of the slots that are registers
};

Placement place_standard(Model& model, const Alterations& alterations, const Signature& signature) {
    return Win64Placer(model, alterations, signature).place();
}

Placement Model::place_win64(const Signature& signature) {
    return signature.function->type->vectorcall ? place_vectorcall(signature)
                                                : place_standard(*this, alter_, signature);
}

}  // namespace callgate
