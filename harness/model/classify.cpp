// psABI 3.2.3, "Classification": the classes of a type's eightbytes.
#include <algorithm>
#include <bit>
#include <optional>

#include "callgate/model.h"

namespace callgate {

std::string_view name(Class c) {
    switch (c) {
        case Class::NoClass:
            return "NO_CLASS";
        case Class::Integer:
            return "INTEGER";
        case Class::Sse:
            return "SSE";
        case Class::SseUp:
            return "SSEUP";
        case Class::X87:
            return "X87";
        case Class::X87Up:
            return "X87UP";
        case Class::ComplexX87:
            return "COMPLEX_X87";
        case Class::Memory:
            return "MEMORY";
    }
    return "";
}

// Classifies one type; `Model::classify` keeps the answers.
class Classifier {
public:
    Classifier(Model& model, const Alterations& alter) : model_(model), alter_(alter) {}

    Classification classify(const Type& type) {
        size_ = model_.size(&type);
        result_.nontrivial = is_nontrivial_for_calls(type, alter_.has(Alter::DeletedImplicitCopied));
        in_aggregate_ = is_aggregate(type);
        if (in_aggregate_)
            aggregate(type);
        else
            scalar(type);
        return std::move(result_);
    }

private:
    static constexpr std::uint64_t max_eightbytes = 8;

    void because(std::string_view rule, std::string why) { result_.reasons.push_back({rule, std::move(why)}); }
    void set(std::vector<Class> classes) { result_.eightbytes = std::move(classes); }
    void in_memory(std::string_view rule, std::string why) {
        set({Class::Memory});
        because(rule, std::move(why));
    }

    // The classes of a type that is not an aggregate, as it stands alone or as a field.
    std::vector<Class> basic(const Type& type) const {
        using enum Class;
        switch (type.kind) {
            case Kind::Float16:
            case Kind::BFloat16:
                return {alter_.has(Alter::Float16Integer) ? Integer : Sse};
            case Kind::Float:
            case Kind::Double:
                return {Sse};
            case Kind::Decimal32:
            case Kind::Decimal64:
                return {alter_.has(Alter::DecimalInteger) ? Integer : Sse};
            case Kind::Float128:
            case Kind::Decimal128:
                if (alter_.has(Alter::Float128Memory))
                    return {Memory};
                return {Sse, SseUp};
            case Kind::LongDouble:
                if (alter_.has(Alter::X87InSse))
                    return {Sse, SseUp};
                return {X87, X87Up};
            case Kind::Int128:
            case Kind::UnsignedInt128:
                if (alter_.has(Alter::Int128InVector))
                    return {Sse, SseUp};
                return {Integer, Integer};
            case Kind::Enum:
                return {alter_.has(Alter::WideEnumMemory) && enum_is_wide(type) ? Memory : Integer};
            case Kind::BitInt:
                return std::vector<Class>((type.bits + 63U) / 64U, Integer);
            case Kind::MemberPointer:
                return std::vector<Class>(model_.size(&type) > 8 ? 2 : 1, Integer);
            case Kind::NullPointer:
                if (alter_.has(Alter::NullPointerMemory) && in_aggregate_)
                    return {Memory};
                return {alter_.has(Alter::NullPointerIgnored) ? NoClass : Integer};
            case Kind::Complex:
                return complex(type);
            case Kind::Vector:
                return vector(type);
            default:
                return {Integer};
        }
    }

    std::vector<Class> complex(const Type& type) const {
        switch (type.element->kind) {
            case Kind::LongDouble:
                return {Class::ComplexX87};
            case Kind::Double:
                if (alter_.has(Alter::ComplexDoubleMemory))
                    return {Class::Memory};
                return {Class::Sse, Class::Sse};
            case Kind::Float128:
                return {Class::Memory};
            default:
                return {Class::Sse};
        }
    }

    std::vector<Class> vector(const Type& type) const {
        const std::uint64_t size = model_.size(&type);
        const bool floating = is_floating(*type.element);
        if (size > 64 || (alter_.has(Alter::VectorsMemory) && size == 16))
            return {Class::Memory};
        if (size < 8) {
            if (alter_.has(Alter::SmallVectorsMemory))
                return {Class::Memory};
            const bool as_integer = !floating || alter_.has(Alter::SmallFloatVectorsInteger);
            return {as_integer ? Class::Integer : Class::Sse};
        }
        if (size == 8) {
            if (type.count == 1 && type.element->kind == Kind::Double && !alter_.has(Alter::SingleDoubleVectorSse))
                return {Class::Memory};
            return {alter_.has(Alter::M64Integer) ? Class::Integer : Class::Sse};
        }
        std::vector<Class> classes(size / 8, Class::SseUp);
        classes[0] = Class::Sse;
        return classes;
    }

    void scalar(const Type& type) {
        set(basic(type));
        switch (type.kind) {
            case Kind::Int128:
            case Kind::UnsignedInt128:
                return because("sysv.class.int128", "__int128 is two INTEGER eightbytes");
            case Kind::BitInt:
                return bit_int(type);
            case Kind::Float16:
            case Kind::BFloat16:
            case Kind::Float:
            case Kind::Double:
            case Kind::Decimal32:
            case Kind::Decimal64:
                return because("sysv.class.sse", spell(type) + " is SSE");
            case Kind::Float128:
            case Kind::Decimal128:
                return because("sysv.class.sse-sseup", spell(type) + " is SSE, SSEUP: one vector register");
            case Kind::LongDouble:
                return because("sysv.class.x87", "long double is X87, X87UP");
            case Kind::Complex:
                return because(
                    "sysv.class.complex",
                    spell(type) + " is " +
                        (type.element->kind == Kind::LongDouble ? "COMPLEX_X87" : "classified as its two parts"));
            case Kind::Vector:
                return vector_reason(type);
            case Kind::NullPointer:
                return because("cxx.nullptr", "nullptr_t is passed as a null pointer");
            case Kind::Reference:
                return because("cxx.reference", "a reference travels as a pointer to the object");
            case Kind::MemberPointer:
                if (type.element->kind == Kind::Function)
                    return because("cxx.member-function-pointer", "it is a struct of two INTEGER eightbytes: ptr, adj");
                return because("cxx.member-data-pointer", "it is an offset, a ptrdiff_t");
            default:
                return because("sysv.class.integer", spell(type) + " is INTEGER");
        }
    }

    void bit_int(const Type& type) {
        if (type.bits > 128 && !(alter_.has(Alter::BitIntWideInteger) && type.bits <= 256))
            return in_memory("sysv.class.bitint", "a _BitInt of more than 128 bits is MEMORY");
        if (type.bits > 64 && alter_.has(Alter::BitIntInMemory))
            return in_memory("sysv.class.bitint", "altered");
        because("sysv.class.bitint", type.bits <= 64 ? "a _BitInt of up to 64 bits is INTEGER, as its container"
                                                     : "a _BitInt of 65 to 128 bits is two INTEGER eightbytes");
    }

    void vector_reason(const Type& type) {
        if (type.tag.starts_with("__m")) {
            if (size_ == 8)
                return because("sysv.class.sse", "__m64 is SSE");
            return because("sysv.class.sse-sseup", type.tag + " is SSE followed by SSEUP: one vector register");
        }
        because("sysv.class.vector-extension", "a vector of " + std::to_string(size_) + " bytes");
    }

    // ---- aggregates

    static constexpr Class merge(Class a, Class b, bool sse_wins) {
        using enum Class;
        if (a == b || b == NoClass)
            return a;  // (a), (b)
        if (a == NoClass)
            return b;
        if (a == Memory || b == Memory)
            return Memory;  // (c)
        if (sse_wins && (a == Sse || b == Sse))
            return Sse;
        if (a == Integer || b == Integer)
            return Integer;  // (d)
        const auto x87 = [](Class c) { return c == X87 || c == X87Up || c == ComplexX87; };
        if (x87(a) || x87(b))
            return Memory;  // (e)
        return Sse;         // (f)
    }

    void put(std::uint64_t eightbyte, Class c) {
        Class& slot = result_.eightbytes[eightbyte];
        if (slot != Class::NoClass && slot != c) {
            merged_different_ = true;
            if (alter_.has(Alter::MergeFirstField))
                return;
        }
        shared_ |= slot != Class::NoClass;
        result_.travels[eightbyte] = 8;
        slot = merge(slot, c, alter_.has(Alter::MergeSseWins));
    }

    void fields(const Type& type, std::uint64_t offset) {
        type.kind == Kind::Array ? array(type, offset) : members(type, offset);
    }

    // "Each field is classified recursively so that always two fields are considered": an aggregate in another has its
    // own classes before it merges with its neighbours, and where those make it MEMORY by itself, it is.
    void nested(const Type& type, std::uint64_t offset) {
        unaligned_ |= alter_.has(Alter::NestedUnaligned) && offset % model_.align(&type) != 0;
        const bool memory = type.kind != Kind::Array && model_.classify(&type).memory();
        const bool unaligned =
            memory && model_.classify(&type).reasons.back().rule.starts_with("sysv.class.unaligned-");
        if (memory && !unaligned)
            return put(offset / 8, Class::Memory);
        std::vector<Class> own(result_.eightbytes.size(), Class::NoClass);
        std::swap(own, result_.eightbytes);
        fields(type, offset);
        std::swap(own, result_.eightbytes);
        if (unaligned && !alter_.has(Alter::UnalignedByPlace)) {  // in the whole, its fields may lie aligned
            nested_unaligned_ = true;
            return put(offset / 8, Class::Memory);
        }
        const auto travels = result_.travels;
        for (std::size_t i = 0; i < own.size(); ++i)
            if (own[i] != Class::NoClass)
                put(i, own[i]);
        result_.travels = travels;
    }

    void field(const Type& type, std::uint64_t offset) {
        atomic_ |= type.atomic;
        if (is_aggregate(type)) {
            nested_ |= depth_ > 0 && type.kind != Kind::Array;
            return depth_ > 0 ? nested(type, offset) : fields(type, offset);
        }
        if (type.kind == Kind::Complex) {  // two consecutive parts
            if (type.element->kind == Kind::LongDouble)
                has_complex_x87_ = true;
            field(*type.element, offset);
            field(*type.element, offset + model_.size(type.element));
            half_complex(type, offset);
            return;
        }
        if (offset % natural_align(type) != 0) {
            unaligned_ = true;
            if (!alter_.has(Alter::UnalignedInRegisters))
                return;
        }
        const std::uint64_t size = model_.size(&type);
        if (size == 0)
            return;
        const bool float128 = type.kind == Kind::Float128 || type.kind == Kind::Decimal128;
        if (float128 && alter_.has(Alter::Float128AggregateMemory))
            return put(offset / 8, Class::Memory);
        if (offset == 0 && size == 16 && !first_16_ && (float128 || type.kind == Kind::Vector))
            first_16_ = type.kind;
        const std::vector<Class> classes = basic(type);
        const std::uint64_t first = offset / 8, last = (offset + size - 1) / 8;
        for (std::uint64_t i = first; i <= last; ++i)
            put(i, classes[std::min<std::uint64_t>(i - first, classes.size() - 1)]);
    }

    // The alignment that makes a field "unaligned" is its type's own, whatever attributes say.
    std::uint64_t natural_align(const Type& type) const {
        if (type.realigns != nullptr)
            return natural_align(*type.realigns);
        if (type.kind == Kind::BitInt && type.bits > 64)
            return 8;
        return model_.align(&type);
    }

    void array(const Type& type, std::uint64_t offset) {
        const std::uint64_t step = model_.size(type.element);
        array_ |= type.count > 0;
        flexible_ |= type.flexible;
        if (alter_.has(Alter::WideArraysNoClass) && step * type.count > 16 && step != step * type.count)
            return;
        if (step == 0)
            return;
        if (half_complex(*type.element, offset))
            return;
        for (std::uint64_t i = 0; i < type.count; ++i) {
            field(*type.element, offset + i * step);
            if (alter_.has(Alter::ArrayFirstElement))
                return replicate(offset, step, step * type.count);
        }
    }

    // An alteration: where a _Complex _Float16, or an array of them, does not begin an eightbyte, it reaches into the
    // next one, of which two bytes travel if nothing else lies there.
    bool half_complex(const Type& type, std::uint64_t offset) {
        const bool half = type.kind == Kind::Complex && type.element->kind == Kind::Float16;
        if (!half || offset % 8 == 0 || !alter_.has(Alter::HalfComplexNextEightbyte))
            return false;
        const std::uint64_t next = offset / 8 + 1;
        put(offset / 8, Class::Sse);
        if (next < result_.eightbytes.size()) {
            const bool alone = result_.eightbytes[next] == Class::NoClass;
            put(next, Class::Sse);
            result_.travels[next] = alone ? 2 : 8;
        }
        return true;
    }

    // An alteration: the classes of an array's first element stand for all of it.
    void replicate(std::uint64_t offset, std::uint64_t step, std::uint64_t size) {
        const std::uint64_t first = offset / 8, element = (step + 7) / 8, last = (offset + size - 1) / 8;
        for (std::uint64_t i = first; i <= last; ++i)
            put(i, result_.eightbytes[first + (i - first) % element]);
    }

    void members(const Type& type, std::uint64_t offset) {
        ++depth_;
        const Layout layout = model_.layout(&type);
        if (depth_ > 1 && alter_.has(Alter::DeletedImplicitCopied) && is_nontrivial_for_calls(type, true))
            put(offset / 8, Class::Memory);
        for (const BaseField& base : layout.bases)
            members(*base.type, offset + base.offset);
        if (is_dynamic(type))
            put(offset / 8, Class::Integer);
        union_ |= type.kind == Kind::Union;
        for (const Field& f : layout.fields) {
            const Member& m = *f.member;
            if (m.bit_width < 0) {
                field(*m.type, offset + f.bit_offset / 8);
            } else if (m.bit_width > 0) {
                if (type.kind == Kind::Union && alter_.has(Alter::UnionBitfieldsUnaligned))
                    unaligned_ |= offset % std::bit_ceil((f.bit_size + 7) / 8) != 0;
                packed_bit_field_ |=
                    (offset * 8 + f.bit_offset) % (model_.size(m.type) * 8) + f.bit_size > model_.size(m.type) * 8;
                bit_field(m, offset * 8 + f.bit_offset, f.bit_size);
            } else if (zero_width_classifies(type) && offset + f.bit_offset / 8 < size_) {
                put((offset * 8 + f.bit_offset) / 64, Class::Integer);
            }
            if (type.kind == Kind::Union && alter_.has(Alter::UnionFirstMember))
                break;
        }
        if (alter_.has(Alter::FloatOverHalves) && offset % 8 == 0 && float_over_halves(type))
            result_.travels[offset / 8] = 4;
        --depth_;
    }

    // For an alteration: a union of eight bytes or less whose most aligned member is a float.
    bool float_over_halves(const Type& type) {
        const auto is_float = [](const Member& m) { return m.type->kind == Kind::Float; };
        const auto is_less_aligned = [&](const Member& m) { return is_float(m) || model_.align(m.type) < 4; };
        return type.kind == Kind::Union && model_.size(&type) <= 8 && std::ranges::any_of(type.members, is_float) &&
               std::ranges::all_of(type.members, is_less_aligned);
    }

    bool zero_width_classifies(const Type& of) const {
        return alter_.has(Alter::ZeroWidthInteger) ||
               (of.kind == Kind::Union && alter_.has(Alter::ZeroWidthInUnionInteger));
    }

    void bit_field(const Member& member, std::uint64_t bit, std::uint64_t width) {
        if (member.name.empty()) {
            unnamed_bit_field_ = true;
            if (!alter_.has(Alter::UnnamedBitfieldsInteger))
                return;
        }
        bit_field_ = true;
        if (alter_.has(Alter::BitfieldsNoClass))
            return;
        for (std::uint64_t i = bit / 64; i <= (bit + width - 1) / 64; ++i)
            put(i, Class::Integer);
    }

    void aggregate(const Type& type) {
        if (size_ == 0) {
            set({});
            return because("sysv.class.empty", "it has no size, so there is nothing to pass");
        }
        const std::uint64_t eightbytes = (size_ + 7) / 8;
        if (eightbytes > (alter_.has(Alter::LargeFour) ? 4 : max_eightbytes))
            return in_memory("sysv.class.large-aggregate",
                             "it has " + std::to_string(eightbytes) + " eightbytes, more than eight: MEMORY");
        result_.eightbytes.assign(eightbytes, Class::NoClass);
        field(type, 0);
        if (flexible_ && alter_.has(Alter::FlexibleInMemory))
            return in_memory("sysv.class.flexible-array", "altered");
        if (atomic_ && alter_.has(Alter::AtomicInMemory))
            return in_memory("sysv.class.atomic", "altered");
        if (alter_.has(Alter::OveralignedMemory) && has_aligned_attribute(type))
            return in_memory("sysv.class.overaligned", "altered");
        if (array_ && alter_.has(Alter::ArraysInMemory))
            return in_memory("sysv.class.nested-and-arrays", "altered");
        if (unaligned_ && !alter_.has(Alter::UnalignedInRegisters))
            return in_memory("sysv.class.unaligned-field", "a field is not at a multiple of its alignment: MEMORY");
        if (is_empty_class(type))
            return because("sysv.class.empty", "an empty class is padding alone: it takes no register");
        merge_reasons();
        if (alter_.has(Alter::MergeWholeAggregate))
            merge_all();
        post_merge();
        padding();
    }

    // For an alteration.
    static bool has_aligned_attribute(const Type& type) {
        return type.aligned != 0 || std::ranges::any_of(type.members, [](const Member& m) { return m.aligned != 0; });
    }

    // An alteration: one class for all eightbytes.
    void merge_all() {
        auto& e = result_.eightbytes;
        const auto is = [&](Class c) { return std::ranges::find(e, c) != e.end(); };
        if (is(Class::Integer) && (is(Class::Sse) || is(Class::NoClass)))
            std::ranges::fill(e, Class::Integer);
    }

    void merge_reasons() {
        because("sysv.class.eightbyte-merge", "each eightbyte has the merged class of its fields");
        if (union_)
            because("sysv.class.union", "the members of a union merge into the same eightbytes");
        if (array_ || nested_)
            because("sysv.class.nested-and-arrays", "arrays and nested aggregates classify by their elements");
        if (flexible_)
            because("sysv.class.flexible-array", "a flexible array member is no part of the value");
        if (atomic_)
            because("sysv.class.atomic", "an _Atomic member is taken to classify as its type");
        if (bit_field_)
            because("sysv.class.bitfields", "a named bit-field is INTEGER in each eightbyte it touches");
        if (packed_bit_field_)
            because("sysv.class.bitfields-packed",
                    "a bit-field across units of its type is taken for no unaligned field");
        if (unnamed_bit_field_)
            because("sysv.class.bitfields-unnamed", "an unnamed bit-field is taken for padding");
        if (shared_)
            because("sysv.class.merge-across-fields", merged_different_
                                                          ? "fields of different classes share an eightbyte"
                                                          : "several fields share an eightbyte");
    }

    // Step 5. The order (c) before (b), as in the text's second version, decides nothing here: both give MEMORY.
    void post_merge() {
        using enum Class;
        auto& e = result_.eightbytes;
        const bool in_part = alter_.has(Alter::MemoryEightbyteAlone) && std::ranges::count(e, Memory) < std::ssize(e);
        const bool memory = std::ranges::find(e, Memory) != e.end() && !in_part;
        if (memory && nested_unaligned_)
            return in_memory("sysv.class.unaligned-nested", "a struct in it has an unaligned field: MEMORY");
        if (memory)
            return in_memory("sysv.class.post-merge-memory", "an eightbyte is MEMORY, so all of it is");
        if (has_complex_x87_ && !(alter_.has(Alter::ComplexX87InRegisters) && size_ == 32))
            return in_memory("sysv.class.complex-x87-in-aggregate", "a _Complex long double exceeds two eightbytes");
        if (has_complex_x87_) {
            set({ComplexX87});
            return because("sysv.class.complex-x87-in-aggregate", "altered");
        }
        for (std::size_t i = 0; i < e.size(); ++i) {
            if (e[i] != X87Up || (i > 0 && e[i - 1] == X87))
                continue;
            if (!alter_.has(Alter::X87UpIgnored))
                return in_memory("sysv.class.post-merge-x87up", "X87UP that X87 does not precede: MEMORY");
            e[i] = Sse;
        }
        // An alteration: what an array left without a class counts as more of the vector beside it.
        if (alter_.has(Alter::WideArraysNoClass) && e.size() > 2 && e[0] == Sse && e[1] == SseUp)
            std::ranges::replace(e, NoClass, SseUp);
        const bool one_vector = e[0] == Sse && std::all_of(e.begin() + 1, e.end(), [](Class c) { return c == SseUp; });
        const bool too_many = e.size() > 2 && !one_vector;
        if (too_many && !(alter_.has(Alter::LargeInRegisters) && e.size() <= 4))
            return in_memory("sysv.class.two-eightbytes",
                             std::to_string(e.size()) + " eightbytes that are not SSE followed only by SSEUP: MEMORY");
        for (std::size_t i = 0; i < e.size(); ++i) {
            if (e[i] != SseUp || (i > 0 && (e[i - 1] == Sse || e[i - 1] == SseUp)))
                continue;
            if (!alter_.has(Alter::SseUpKept))
                e[i] = Sse;
            because("sysv.class.post-merge-sseup", "SSEUP that neither SSE nor SSEUP precedes becomes SSE");
        }
        if (alter_.has(Alter::Float128HalfInteger) && first_16_ == Kind::Float128 && e[0] == Sse && e[1] != SseUp) {
            e[0] = Integer;
            result_.half_integer = true;
        }
        if (e[0] == X87)
            because("sysv.class.x87", "its only member is a long double");
    }

    void padding() {
        if (result_.memory())
            return;
        for (Class& c : result_.eightbytes) {
            if (c != Class::NoClass)
                continue;
            if (alter_.has(Alter::PaddingInteger))
                c = Class::Integer;
            else if (alter_.has(Alter::PaddingSse))
                c = Class::Sse;
            because("sysv.class.padding", "an eightbyte of padding takes no register");
        }
    }

    Model& model_;
    const Alterations& alter_;
    Classification result_;
    std::uint64_t size_ = 0;
    int depth_ = 0;
    bool union_ = false, array_ = false, nested_ = false, bit_field_ = false, unnamed_bit_field_ = false,
         packed_bit_field_ = false;
    bool unaligned_ = false, nested_unaligned_ = false, shared_ = false, merged_different_ = false,
         has_complex_x87_ = false;
    bool flexible_ = false, atomic_ = false, in_aggregate_ = false;
    std::optional<Kind> first_16_;  // the first vector or __float128 that fills eightbytes 0 and 1
};

const Classification& Model::classify(TypeRef type) {
    if (const auto known = classes_.find(type); known != classes_.end())
        return known->second;
    Classification computed = Classifier(*this, alter_).classify(*type);
    return classes_.emplace(type, std::move(computed)).first->second;
}

}  // namespace callgate
