// psABI 3.2.3, "Passing" and "Returning of Values", and 3.5.7 for variadic calls: where arguments and results go.
#include <algorithm>
#include <array>
#include <span>

#include "callgate/model.h"

namespace callgate {
namespace {

constexpr unsigned rax = 0, rcx = 1, rdx = 2, rsi = 6, rdi = 7, r8 = 8, r9 = 9;
constexpr std::array<unsigned, 6> integer_sequence = {rdi, rsi, rdx, rcx, r8, r9};
constexpr std::size_t vector_registers = 8;

std::uint64_t round_up(std::uint64_t value, std::uint64_t multiple) {
    return (value + multiple - 1) / multiple * multiple;
}

// What one argument takes: an eightbyte in a general register, or an SSE eightbyte with the SSEUP ones behind it.
struct Piece {
    Class cls;
    std::uint64_t offset, size;
};

// NO_CLASS eightbytes are left out.
std::vector<Piece> pieces(const Classification& of, std::uint64_t size) {
    const std::vector<Class>& classes = of.eightbytes;
    std::vector<Piece> result;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const std::uint64_t offset = i * 8;
        if (classes[i] == Class::SseUp || classes[i] == Class::X87Up) {
            if (!result.empty() && result.back().cls != Class::Integer)
                result.back().size = std::min(offset + 8, size) - result.back().offset;
            continue;
        }
        if (classes[i] != Class::NoClass)
            result.push_back({classes[i], offset, std::min<std::uint64_t>(of.travels[i], size - offset)});
    }
    return result;
}

bool is_pair_of_floats(const Type& type) {
    if (type.kind == Kind::Struct && type.members.size() == 2)
        return std::ranges::all_of(type.members, [](const Member& m) { return m.type->kind == Kind::Float; });
    return type.kind == Kind::Struct && type.members.size() == 1 && type.members[0].type->kind == Kind::Array &&
           type.members[0].type->element->kind == Kind::Float && type.members[0].type->count == 2;
}

bool is_wide_vector(const Classification& c) {
    return c.eightbytes.size() > 2 && c.eightbytes[0] == Class::Sse && c.eightbytes[1] == Class::SseUp;
}

std::string plural(std::size_t n, std::string_view what) {
    return std::to_string(n) + " " + std::string(what) + (n == 1 ? "" : "s");
}

}  // namespace

std::string_view gpr_name(unsigned hardware_number) {
    static constexpr std::array<std::string_view, 16> names = {"rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi",
                                                               "r8",  "r9",  "r10", "r11", "r12", "r13", "r14", "r15"};
    return names[hardware_number];
}

std::string name(const Place& place) {
    switch (place.where) {
        case Where::Gpr:
            return std::string(gpr_name(place.index));
        case Where::Vector:
            return (place.size > 32 ? "zmm" : place.size > 16 ? "ymm" : "xmm") + std::to_string(place.index);
        case Where::X87:
            return "st" + std::to_string(place.index);
        case Where::Stack:
            return "stack+" + std::to_string(place.stack);
    }
    return "";
}

// Walks the arguments of one call from left to right.
class Placer {
public:
    Placer(Model& model, const Alterations& alter, const Signature& signature)
        : model_(model), alter_(alter), signature_(signature), type_(*signature.function->type) {}

    Placement place() {
        result();
        for (std::size_t i = 0; i < signature_.arguments.size(); ++i)
            argument(i);
        stack();
        // "When passing __m256 or __m512 arguments to functions that use varargs or stdarg, function prototypes must be
        // provided": such a call without one has no variadic callee that would read al.
        out_.counts_vectors = type_.variadic || (!type_.prototyped && !wide_vectors_);
        out_.vectors = static_cast<unsigned>(std::min(vectors_, vector_registers));
        out_.al = alter_.has(Alter::AlZero) ? 0 : out_.vectors;
        return std::move(out_);
    }

private:
    struct Need {
        std::size_t integers = 0, vectors = 0;
    };

    void argument(std::size_t index) {
        Placed arg;
        arg.type = signature_.arguments[index];
        const bool declared = index < type_.parameters.size();
        arg.unnamed = !declared;
        if (declared && !type_.parameters[index].name.empty())
            arg.name = type_.parameters[index].name;
        else
            arg.name = "arg" + std::to_string(index + 1);
        if (arg.unnamed) {
            const TypeRef promoted = alter_.has(Alter::NotPromoted) ? arg.type : model_.promote(arg.type);
            if (promoted != arg.type)
                arg.reasons.push_back({"sysv.varargs.promotions", spell(*arg.type) + " becomes " + spell(*promoted)});
            arg.type = promoted;
            if (type_.variadic)
                arg.reasons.push_back({"sysv.varargs.named-before-dots", "it stands for `...`"});
        }
        const Classification& c = model_.classify(arg.type);
        arg.by_reference = (alter_.has(Alter::LargeByReference) && is_aggregate(*arg.type) && size_of(arg) > 64) ||
                           (c.nontrivial && !alter_.has(Alter::NontrivialByValue)) ||
                           (arg.type->kind == Kind::Reference && alter_.has(Alter::ReferenceIndirect));
        if (arg.by_reference) {
            arg.reference_align = model_.align(arg.type);
            arg.is_object = c.nontrivial;
            arg.classes = {Class::Integer};
        } else {
            arg.classes = c.eightbytes;
            arg.reasons.insert(arg.reasons.end(), c.reasons.begin(), c.reasons.end());
        }
        if (c.nontrivial)
            arg.reasons.push_back(
                {"sysv.class.cxx-nontrivial",
                 "it is not trivial for the purposes of calls: the address of a temporary is passed"});
        if (index == 0 && arg.name == "this")
            arg.reasons.push_back({"cxx.this-argument", "`this` is passed as if it were the first parameter"});
        out_.arguments.push_back(std::move(arg));
        Placed& placed = out_.arguments.back();
        if (placed.by_reference)
            assign(placed, {.eightbytes = {Class::Integer}, .reasons = {}});
        else
            assign(placed, c);
        if (index == 0 && out_.hidden_pointer && this_before_result())
            integers_ = 2;
        if (const auto decides = deciding(placed, of_cxx); decides != placed.reasons.end())
            std::rotate(decides, decides + 1, placed.reasons.end());
    }

    std::uint64_t size_of(const Placed& arg) { return arg.by_reference ? 8 : model_.size(arg.type); }

    void assign(Placed& arg, const Classification& c) {
        if (c.eightbytes.empty()) {
            if (alter_.has(Alter::EmptyTakesRegister))
                integers_ = std::min(integers_ + 1, integer_sequence.size());
            return;
        }
        const bool empty_on_stack = arg.unnamed && alter_.has(Alter::UnnamedEmptyOnStack) && is_empty_class(*arg.type);
        if (c.memory() || empty_on_stack)
            return to_stack(arg);
        if (c.eightbytes[0] == Class::X87 || c.eightbytes[0] == Class::ComplexX87)
            return to_stack(arg);  // "If the class is X87, X87UP or COMPLEX_X87, it is passed in memory."
        if (arg.unnamed && type_.variadic && alter_.has(Alter::UnnamedInMemory))
            return to_stack(arg);
        const bool float128 = arg.type->kind == Kind::Float128 || arg.type->kind == Kind::Decimal128;
        if (float128 && arg.unnamed && type_.variadic && alter_.has(Alter::UnnamedFloat128Memory))
            return to_stack(arg);
        if (is_wide_vector(c)) {
            wide_vectors_ = true;
            if (arg.unnamed && type_.variadic && !alter_.has(Alter::UnnamedVectorsInRegisters)) {
                arg.reasons.push_back({"sysv.varargs.unnamed-wide-vectors", "an unnamed wide vector goes to memory"});
                return to_stack(arg);
            }
            if (!arg.unnamed && alter_.has(Alter::YmmZmmMemory))
                return to_stack(arg);
            if (type_.variadic && alter_.has(Alter::NamedVectorsInMemory))
                ++phantom_vectors_;
            if (type_.variadic &&
                (alter_.has(Alter::NamedVectorsInMemory) || alter_.has(Alter::NamedVectorsInMemoryVaArg)))
                return to_stack(arg);
        }
        const std::vector<Piece> parts = split_floats(*arg.type, pieces(c, size_of(arg)));
        const auto in_memory = [](const Piece& p) { return p.cls == Class::Memory; };
        if (alter_.has(Alter::MemoryEightbyteAlone) && std::ranges::any_of(parts, in_memory))
            return split(arg, parts);
        Need need;
        for (const Piece& p : parts)
            ++(p.cls == Class::Integer ? need.integers : need.vectors);
        if (alter_.has(Alter::SaveArea16) && arg.unnamed && need.integers == 2 && model_.align(arg.type) == 16)
            integers_ += integers_ % 2;
        Need counted = need;
        counted.integers -= c.half_integer ? 1 : 0;
        if (fits(counted, is_aggregate(*arg.type))) {
            if (integers_ + need.integers > integer_sequence.size()) {
                const std::size_t before = integers_;
                split(arg, parts);
                uncounted_ -= c.half_integer ? 0 : need.integers - (integers_ - before);
                return;
            }
            if ((arg.type->atomic && alter_.has(Alter::AtomicUncounted)) ||
                (arg.type->kind == Kind::NullPointer && alter_.has(Alter::NullPointerMemory)))
                ++uncounted_;
            return to_registers(arg, parts, need);
        }
        if (splits(*arg.type, parts.size())) {
            const std::size_t before = integers_;
            split(arg, parts);
            if (alter_.has(Alter::Int128Split))
                uncounted_ += integers_ - before;
            return;
        }
        no_room(arg, parts.size(), need);
        to_stack(arg);
        const bool is_int128 = arg.type->kind == Kind::Int128 || arg.type->kind == Kind::UnsignedInt128;
        if (alter_.has(Alter::NoBackfillAfterInt128) && is_int128) {
            uncounted_ += integer_sequence.size() - integers_;
            integers_ = integer_sequence.size();
        }
        if (alter_.has(Alter::NoBackfill)) {
            if (need.integers > 0)
                integers_ = integer_sequence.size();
            if (need.vectors > 0)
                vectors_ = vector_registers;
        }
    }

    // Alterations: the two floats of one eightbyte in a register each.
    std::vector<Piece> split_floats(const Type& type, std::vector<Piece> parts) const {
        const bool complex = type.kind == Kind::Complex && parts.size() == 1 && alter_.has(Alter::ComplexFloatSplit);
        const bool pair = is_pair_of_floats(type) && alter_.has(Alter::FloatPairsSplit);
        if (!complex && !pair)
            return parts;
        const std::uint64_t half = parts[0].size / 2;
        return {{Class::Sse, 0, half}, {Class::Sse, half, half}};
    }

    bool fits(const Need& need, bool aggregate) const {
        if (alter_.has(Alter::SharedSequence)) {
            const std::size_t used = std::max(integers_, vectors_) + need.integers + need.vectors;
            return used <= integer_sequence.size();
        }
        return integers_ - uncounted_ + need.integers <= integer_sequence.size() &&
               (need.vectors == 0 || vectors_ + (aggregate ? phantom_vectors_ : 0) + need.vectors <= vector_registers);
    }

    bool splits(const Type& type, std::size_t parts) const {
        if (parts < 2)
            return false;
        if (alter_.has(Alter::Split))
            return true;
        if (alter_.has(Alter::Int128Split))
            return type.kind == Kind::Int128 || type.kind == Kind::UnsignedInt128;
        return alter_.has(Alter::BitIntSplit) && type.kind == Kind::BitInt;
    }

    Place next_register(const Piece& p) {
        if (p.cls == Class::Integer) {
            std::size_t n = integers_++;
            if (alter_.has(Alter::SharedSequence))
                vectors_ = integers_;
            if (alter_.has(Alter::IntegerOrderSwapped) && (n == 2 || n == 3))
                n = 5 - n;
            return {.where = Where::Gpr, .index = integer_sequence[n], .offset = p.offset, .size = p.size};
        }
        std::size_t n = vectors_++;
        if (alter_.has(Alter::SharedSequence))
            integers_ = vectors_;
        if (alter_.has(Alter::SseOrderSwapped) && n < 2)
            n = 1 - n;
        return {.where = Where::Vector, .index = static_cast<unsigned>(n), .offset = p.offset, .size = p.size};
    }

    void to_registers(Placed& arg, const std::vector<Piece>& parts, const Need& need) {
        const std::size_t integers = integers_, vectors = vectors_;
        for (const Piece& p : parts)
            arg.places.push_back(next_register(p));
        if (alter_.has(Alter::LeadingPaddingRead) && arg.unnamed && arg.classes[0] == Class::NoClass)
            one_slot_on(arg);
        auto& why = arg.reasons;
        if (need.integers > 0)
            why.push_back({"sysv.args.integer-order", plural(integers, "general register") + " used before it"});
        if (need.vectors > 0)
            why.push_back({"sysv.args.sse-order", plural(vectors, "vector register") + " used before it"});
        if ((need.integers > 0 && vectors > 0) || (need.vectors > 0 && integers > 0))
            why.push_back({"sysv.args.sequences-independent", "general and vector registers run out independently"});
        if (arg.type->kind == Kind::Bool)
            why.push_back({"sysv.args.bool", "the low 8 bits are 0 or 1, the bits above are not defined"});
        if (is_pair_of_floats(*arg.type))
            why.push_back({"sysv.args.packed-float-pairs", "both floats lie in the low half of one register"});
        if (std::ranges::any_of(parts, [](const Piece& p) { return p.size > 16; }))
            why.push_back({"sysv.args.ymm-zmm", "it takes a whole vector register"});
        if ((need.integers > 0 && integers_did_not_fit_) || (need.vectors > 0 && vectors_did_not_fit_))
            why.push_back({"sysv.args.backfill", "an argument before it did not fit and left this register"});
    }

    // An alteration: the general register behind the one that holds it.
    void one_slot_on(Placed& arg) const {
        for (Place& p : arg.places)
            if (p.where == Where::Gpr && integers_ < integer_sequence.size())
                p.index = integer_sequence[integers_];
    }

    void split(Placed& arg, const std::vector<Piece>& parts) {
        for (const Piece& p : parts) {
            const bool left =
                p.cls == Class::Integer ? integers_ < integer_sequence.size() : vectors_ < vector_registers;
            if (left && p.cls != Class::Memory) {
                arg.places.push_back(next_register(p));
            } else {
                arg.places.push_back({.where = Where::Stack, .index = 0, .offset = p.offset, .size = p.size});
            }
        }
        on_stack_.push_back(out_.arguments.size() - 1);
    }

    void no_room(Placed& arg, std::size_t parts, const Need& need) {
        integers_did_not_fit_ |= need.integers > 0;
        vectors_did_not_fit_ |= need.vectors > 0;
        const std::size_t integers = integer_sequence.size() - std::min(integers_, integer_sequence.size());
        const std::size_t vectors = vector_registers - std::min(vectors_, vector_registers);
        std::string why = "needs ";
        if (need.integers > 0)
            why += plural(need.integers, "general register") + ", " + std::to_string(integers) + " left";
        if (need.vectors > 0)
            why += std::string(need.integers > 0 ? ", and " : "") + plural(need.vectors, "vector register") + ", " +
                   std::to_string(vectors) + " left";
        if (parts > 1)
            arg.reasons.push_back({"sysv.args.all-or-nothing", why + ": it goes to the stack whole"});
        else
            arg.reasons.push_back({need.integers > 0 ? "sysv.args.integer-order" : "sysv.args.sse-order", why});
    }

    void to_stack(Placed& arg) { on_stack_.push_back(static_cast<std::size_t>(&arg - out_.arguments.data())); }

    std::uint64_t stack_align(const Type& type, std::vector<Reason>& why) const {
        if (type.realigns != nullptr && !alter_.has(Alter::TypedefAlignsStack)) {
            why.push_back(
                {"sysv.args.overaligned-stack", "in memory it is aligned as its type, not as a typedef of it"});
            return stack_align(*type.realigns, why);
        }
        std::uint64_t align = std::max<std::uint64_t>(8, model_.align(&type));
        const auto scalar = [&](std::string_view rule, std::string_view what, Alter alter) {
            why.push_back({rule, std::string(what) + " in memory is aligned to " + std::to_string(align)});
            if (alter_.has(alter))
                align = 8;
        };
        if (type.kind == Kind::Int128 || type.kind == Kind::UnsignedInt128)
            scalar("sysv.args.int128-stack-align", "__int128", Alter::Int128Stack8);
        else if (type.kind == Kind::LongDouble ||
                 (type.kind == Kind::Complex && type.element->kind == Kind::LongDouble))
            scalar("sysv.args.long-double-stack", "long double", Alter::LongDoubleStack8);
        else if ((type.kind == Kind::Vector && model_.size(&type) >= 16) || type.kind == Kind::Float128 ||
                 type.kind == Kind::Decimal128)
            scalar("sysv.args.vector-stack-align", spell(type), Alter::VectorStack8);
        else if (is_aggregate(type) && align > 16) {
            scalar("sysv.args.overaligned-stack", "an aggregate", Alter::OveralignedStack8);
            if (alter_.has(Alter::OveralignedStack16))
                align = std::min<std::uint64_t>(align, 16);
        } else if (is_aggregate(type) && align > 8 && alter_.has(Alter::OveralignedStack8))
            align = 8;
        return align;
    }

    // The argument area, once it is known who lies in it.
    void stack() {
        out_.stack_begin = alter_.has(Alter::ArgumentsAt16) ? 16 : 8;
        std::uint64_t next = 0, widest = 16;
        if (alter_.has(Alter::StackReversed))
            std::ranges::reverse(on_stack_);
        for (const std::size_t i : on_stack_) {
            Placed& arg = out_.arguments[i];
            const bool is_split = !arg.places.empty();
            std::uint64_t align = arg.by_reference ? 8 : stack_align(*arg.type, arg.reasons);
            std::uint64_t size = size_of(arg);
            if ((alter_.has(Alter::NamedVectorsInMemory) || alter_.has(Alter::NamedVectorsInMemoryVaArg)) &&
                !arg.unnamed && is_wide_vector(model_.classify(arg.type)))
                align = size;  // as the vector's own, though the type be packed
            if (is_split) {
                align = 8;
                size = 0;
                for (Place& p : arg.places)
                    if (p.where == Where::Stack) {
                        p.stack = out_.stack_begin + next + size;
                        size += 8;
                    }
            }
            if (alter_.has(Alter::StackSlotsUnpadded))
                align = std::min<std::uint64_t>(align, model_.align(arg.type));
            if (alter_.has(Alter::StackSlots16))
                align = std::max<std::uint64_t>(align, 16);
            next = round_up(next, align);
            widest = std::max(widest, align);
            if (!is_split)
                on_stack(arg, next, size);
            next += alter_.has(Alter::StackSlotsUnpadded) ? size : round_up(size, 8);
        }
        out_.stack_bytes = next == 0 ? 0 : round_up(next + out_.stack_begin - 8, 8);
        out_.stack_align = alter_.has(Alter::StackAlign16Only) ? 16 : widest;
    }

    void on_stack(Placed& arg, std::uint64_t at, std::uint64_t size) {
        for (std::uint64_t offset = 0; offset < size; offset += 8)
            arg.places.push_back({.where = Where::Stack,
                                  .stack = out_.stack_begin + at + offset,
                                  .offset = offset,
                                  .size = std::min<std::uint64_t>(8, size - offset)});
        if (at == 0)
            arg.reasons.push_back({"sysv.stack.arguments-at-8", "it is the first argument in memory"});
        else
            arg.reasons.push_back({"sysv.args.stack-slots", "padded to eightbytes, aligned as its type"});
        if (at != 0)
            arg.reasons.push_back({"sysv.args.stack-order", "it lies behind the memory arguments before it"});
        for (const auto& rules : {std::span(of_memory), std::span(of_cxx)})
            if (const auto decides = deciding(arg, rules); decides != arg.reasons.end())
                std::rotate(decides, decides + 1, arg.reasons.end());
    }

    // Where a rule sent the argument to memory, or aligned it there, that rule decides, not the order on the stack.
    static constexpr std::array<std::string_view, 6> of_memory = {
        "sysv.args.all-or-nothing",     "sysv.args.int128-stack-align", "sysv.args.long-double-stack",
        "sysv.args.vector-stack-align", "sysv.args.overaligned-stack",  "sysv.varargs.unnamed-wide-vectors"};
    // What C++ makes an argument decides about all of its places.
    static constexpr std::array<std::string_view, 6> of_cxx = {
        "sysv.class.cxx-nontrivial",   "cxx.reference",    "cxx.nullptr", "cxx.member-data-pointer",
        "cxx.member-function-pointer", "cxx.this-argument"};
    static std::vector<Reason>::iterator deciding(Placed& arg, std::span<const std::string_view> rules) {
        return std::ranges::find_if(arg.reasons,
                                    [&](const Reason& r) { return std::ranges::find(rules, r.rule) != rules.end(); });
    }

    // ---- results

    void result() {
        Placed& r = out_.result;
        r.type = type_.result;
        r.name = "result";
        const std::uint64_t size = model_.size(r.type);
        if (r.type->kind == Kind::Void)
            return;
        const Classification& c = model_.classify(r.type);
        r.classes = c.eightbytes;
        r.reasons = c.reasons;
        if (size == 0) {
            r.reasons.push_back({"sysv.return.empty", "nothing is returned"});
            if (alter_.has(Alter::EmptyResultHidden))
                hidden();
            return;
        }
        if (c.nontrivial && !alter_.has(Alter::NontrivialResultByValue)) {
            r.classes = {Class::Memory};
            r.reasons.clear();
            r.reasons.push_back({"sysv.return.cxx-nontrivial",
                                 "it is not trivial for the purposes of calls: it is constructed where rdi says"});
            return hidden();
        }
        const bool vector = c.eightbytes.size() > 1 && c.eightbytes[0] == Class::Sse && c.eightbytes[1] == Class::SseUp;
        const bool part_in_memory = std::ranges::find(c.eightbytes, Class::Memory) != c.eightbytes.end();
        if (part_in_memory || (vector && alter_.has(Alter::SseUpResultMemory))) {
            r.reasons.push_back({"sysv.return.sret-argument", "a hidden pointer in rdi says where it goes"});
            r.reasons.push_back({"sysv.return.sret-rax", "rax returns that pointer"});
            return hidden();
        }
        if (c.eightbytes[0] == Class::ComplexX87)
            return complex_x87(r);
        if (c.eightbytes[0] == Class::X87)
            return x87(r);
        registers(r, pieces(c, size));
    }

    bool this_before_result() const {
        return signature_.function->owner != nullptr && alter_.has(Alter::ThisBeforeResult);
    }

    void hidden() {
        out_.hidden_pointer = true;
        out_.returns_pointer = !alter_.has(Alter::SretRaxMissing);
        if (alter_.has(Alter::SretSecond))
            out_.hidden_register = rsi;
        integers_ = alter_.has(Alter::SretSecond) ? 2 : 1;
        if (this_before_result()) {
            out_.hidden_register = rsi;
            integers_ = 0;
        }
    }

    void x87(Placed& r) {
        r.reasons.push_back({"sysv.return.x87", "X87 with its X87UP is returned in st0"});
        if (alter_.has(Alter::X87ResultInSse))
            r.places = {{.where = Where::Vector, .index = 0, .offset = 0, .size = 16}};
        else
            r.places = {{.where = Where::X87, .index = 0, .offset = 0, .size = 10}};
    }

    void complex_x87(Placed& r) {
        r.reasons.push_back({"sysv.return.complex-x87", "the real part in st0, the imaginary part in st1"});
        const unsigned real = alter_.has(Alter::ComplexX87Swapped) ? 1 : 0;
        r.places = {{.where = Where::X87, .index = real, .offset = 0, .size = 10},
                    {.where = Where::X87, .index = 1 - real, .offset = 16, .size = 10}};
    }

    void registers(Placed& r, const std::vector<Piece>& parts) {
        static constexpr std::array<unsigned, 4> gprs = {rax, rdx, rcx, rsi};
        std::size_t integers = 0, vectors = 0;
        const bool complex = r.type->kind == Kind::Complex;
        const bool int128 = r.type->kind == Kind::Int128 || r.type->kind == Kind::UnsignedInt128;
        const auto is_integer = [](const Piece& p) { return p.cls == Class::Integer; };
        const bool mixed = std::ranges::any_of(parts, is_integer) && !std::ranges::all_of(parts, is_integer);
        const bool swap_integers = (alter_.has(Alter::Int128ResultSwapped) && int128) ||
                                   (alter_.has(Alter::IntegerResultSwapped) && !int128 && !mixed);
        const bool swap_vectors = (alter_.has(Alter::ComplexResultSwapped) && complex && parts.size() == 2) ||
                                  (alter_.has(Alter::SseResultSwapped) && !complex && !mixed);
        for (const Piece& p : parts) {
            if (p.cls == Class::Integer || (mixed && alter_.has(Alter::MixedResultInGpr))) {
                std::size_t n = integers++;
                if (swap_integers && n < 2)
                    n = 1 - n;
                r.places.push_back({.where = Where::Gpr, .index = gprs[n], .offset = p.offset, .size = p.size});
            } else {
                std::size_t n = vectors++;
                if (swap_vectors && n < 2)
                    n = 1 - n;
                r.places.push_back(
                    {.where = Where::Vector, .index = static_cast<unsigned>(n), .offset = p.offset, .size = p.size});
            }
        }
        if (integers > 0)
            r.reasons.push_back({"sysv.return.integer", "INTEGER uses rax, then rdx"});
        if (vectors > 0)
            r.reasons.push_back({"sysv.return.sse", "SSE uses xmm0, then xmm1"});
        if (mixed)
            r.reasons.push_back({"sysv.return.mixed", "each half draws on its own sequence"});
        if (int128)
            r.reasons.push_back({"sysv.return.int128", "low half in rax, high half in rdx"});
        if (complex)
            r.reasons.push_back({"sysv.return.complex", "as its class says"});
        if (parts.empty())
            r.reasons.push_back({"sysv.return.empty", "it is padding alone: nothing is returned"});
        if (const auto decides = deciding(r, of_cxx); decides != r.reasons.end())
            std::rotate(decides, decides + 1, r.reasons.end());
        if (std::ranges::any_of(parts, [](const Piece& p) { return p.cls != Class::Integer && p.size > 8; }))
            r.reasons.push_back({"sysv.return.sseup", "one vector register holds all of it"});
        if (r.type->kind == Kind::Bool)
            r.reasons.push_back({"sysv.args.bool", "the low 8 bits are 0 or 1"});
    }

    Model& model_;
    const Alterations& alter_;
    const Signature& signature_;
    const Type& type_;
    Placement out_;
    std::size_t integers_ = 0, vectors_ = 0;  // registers used so far
    // Alterations: general registers of these that it takes for free, and vector registers that it takes for used.
    std::size_t uncounted_ = 0, phantom_vectors_ = 0;
    bool integers_did_not_fit_ = false, vectors_did_not_fit_ = false, wide_vectors_ = false;
    std::vector<std::size_t> on_stack_;  // indices of arguments in memory, in order
};

Placement Model::place_sysv(const Signature& signature) {
    return Placer(*this, alter_, signature).place();
}

TypeRef Model::promote(TypeRef type) {
    const auto make = [this](Kind kind) { return own_.make(kind); };
    switch (type->kind) {
        case Kind::Float:
            return make(Kind::Double);
        case Kind::Bool:
        case Kind::Char:
        case Kind::SignedChar:
        case Kind::UnsignedChar:
        case Kind::Short:
        case Kind::UnsignedShort:
            return make(Kind::Int);
        default:
            return type;
    }
}

}  // namespace callgate
