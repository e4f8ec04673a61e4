// What the layout role asks: size, alignment, offsets and bits of every aggregate of a signature, as far as the
// language can say.
#include <algorithm>
#include <set>

#include "callgate/planner.h"

namespace callgate {
namespace {

using What = LayoutQuestion::What;

class Asker {
public:
    Asker(const Alterations& alterations, Abi abi)
        : alterations_(alterations),
          model_(alterations, abi),
          unaltered_({}, abi),
          windows_(has_windows_types(abi)),
          itanium_(has_itanium_cxx(abi)) {}

    std::vector<LayoutQuestion> take() { return std::move(questions_); }

    void type(const Type& t) {
        if ((t.kind == Kind::Pointer || t.kind == Kind::Reference) && t.element != nullptr)
            return type(*t.element);
        if (t.kind == Kind::Array)
            return type(*t.element);
        if (t.incomplete || t.kind == Kind::Void || t.kind == Kind::Function || is_va_list(t) ||
            !seen_.insert(&t).second)
            return;
        if (t.kind == Kind::Struct || t.kind == Kind::Union)
            return aggregate(t);
        if (!scalars_.insert(spell(t) + (t.atomic ? "@" : "") + std::to_string(t.aligned)).second)
            return;
        ask(What::Size, t, scalar_rule(t), model_.size(&t));
        ask(What::Align, t, scalar_rule(t), model_.align(&t));
        if (t.kind == Kind::MemberPointer)
            return member_pointer(t);
        if (is_integer(t) && t.kind != Kind::Enum)
            ask(What::Signed, t, scalar_rule(t), is_signed_integer(t));
    }

private:
    static constexpr std::uint64_t largest_image = 1024;

    static bool is_va_list(const Type& t) { return t.tag == "__va_list_tag"; }

    std::string_view scalar_rule(const Type& t) const {
        if (t.kind == Kind::MemberPointer && !itanium_)
            return "win64.layout.member-pointers";
        if (windows_ && t.kind != Kind::MemberPointer && t.kind != Kind::NullPointer)
            return t.aligned != 0 ? "win64.layout.packed-aligned" : "win64.layout.scalars";
        if (t.atomic)
            return "sysv.layout.atomic";
        if (t.kind == Kind::BitInt)
            return "sysv.layout.bitint";
        if (t.kind == Kind::NullPointer)
            return "cxx.nullptr";
        if (t.kind == Kind::MemberPointer)
            return t.element->kind == Kind::Function ? "cxx.member-function-pointer" : "cxx.member-data-pointer";
        if (t.kind == Kind::Complex)
            return "sysv.layout.complex";
        if (t.kind == Kind::Vector && !t.tag.starts_with("__m"))
            return "sysv.class.vector-extension";
        return t.aligned != 0 ? "sysv.layout.overaligned" : "sysv.layout.scalars";
    }

    static std::string_view windows_rule(const Type& t) {
        const auto any = [&](auto&& predicate) { return std::ranges::any_of(t.members, predicate); };
        if (t.packed || t.aligned != 0 ||
            any([](const Member& m) { return m.packed || m.aligned != 0 || m.aligned_as != nullptr; }))
            return "win64.layout.packed-aligned";
        const bool bits = any([](const Member& m) { return m.bit_width >= 0; });
        return bits ? "win64.layout.bitfields" : "win64.layout.aggregates";
    }

    std::string_view aggregate_rule(const Type& t) const {
        if (!t.bases.empty() || is_dynamic(t))
            return itanium_ ? "cxx.class-layout" : "win64.layout.cxx-class";
        if (windows_)
            return windows_rule(t);
        const auto any = [&](auto&& predicate) { return std::ranges::any_of(t.members, predicate); };
        if (t.atomic)
            return "sysv.layout.atomic";
        if (t.packed || any([](const Member& m) { return m.packed; }))
            return "sysv.layout.packed";
        if (t.aligned != 0 || any([](const Member& m) { return m.aligned != 0 || m.aligned_as != nullptr; }))
            return "sysv.layout.overaligned";
        if (t.members.empty())
            return "sysv.layout.empty";
        if (any([](const Member& m) { return m.bit_width >= 0 && m.name.empty(); }))
            return "sysv.layout.bitfields-unnamed";
        if (any([](const Member& m) { return m.bit_width >= 0; }))
            return "sysv.layout.bitfields";
        if (any([](const Member& m) { return m.type->kind == Kind::Array && m.type->flexible; }))
            return "sysv.layout.flexible-array";
        if (any([](const Member& m) { return m.type->atomic; }))
            return "sysv.layout.atomic";
        if (any([](const Member& m) { return m.type->kind == Kind::BitInt; }))
            return "sysv.layout.bitint";
        if (any([](const Member& m) { return is_aggregate(*m.type); }))
            return "sysv.layout.nested-arrays";
        return "sysv.layout.aggregates";
    }

    void ask(What what, const Type& t, std::string_view rule, std::uint64_t expected, std::string member = {},
             std::vector<std::uint8_t> image = {}) {
        questions_.push_back({.what = what,
                              .type = &t,
                              .of = nullptr,
                              .member = std::move(member),
                              .rule = rule,
                              .expected = expected,
                              .image = std::move(image)});
    }

    // IA-C++ 2.3: the first word of a null pointer, and of one to each member of the type.
    void member_pointer(const Type& t) {
        const bool function = t.element->kind == Kind::Function;
        const std::uint64_t none = model_.size(&t) < 8 ? UINT32_MAX : ~std::uint64_t{0};
        const bool zero = alterations_.has(Alter::MsvcNullMemberZero) && is_dynamic(*t.owner);
        ask(What::Null, t, scalar_rule(t), function || zero ? 0 : none);
        if (t.owner->incomplete)
            return;
        type(*t.owner);
        if (function)
            return;
        for (const Field& f : model_.layout(t.owner).fields)
            if (const Member& m = *f.member; !m.name.empty() && m.bit_width < 0 && spell(*m.type) == spell(*t.element))
                ask(What::MemberAddress, *t.owner, scalar_rule(t), f.bit_offset / 8, m.name);
    }

    // A pointer to a virtual function is 1 plus the offset of its word in the virtual table.
    void virtual_functions(const Type& t) {
        if (!itanium_)
            return;  // Microsoft's is the address of code that looks the function up
        const std::vector<const Method*> table = virtual_table(t, alterations_);
        for (std::size_t i = 0; i < table.size(); ++i)
            if (table[i]->what == Method::What::Ordinary)
                ask(What::MemberAddress, t, "cxx.vtable-layout", 1 + 8 * i, table[i]->name);
    }

    static int times(const Type& t, const Type& base) {
        int n = 0;
        for (const Base& b : t.bases)
            n += (b.type == &base) + times(*b.type, base);
        return n;
    }

    void aggregate(const Type& t) {
        const std::string_view rule = aggregate_rule(t);
        ask(What::Size, t, rule, model_.size(&t));
        ask(What::Align, t, rule, model_.align(&t));
        for (const BaseField& base : model_.layout(&t).bases) {
            if (times(t, *base.type) > 1)
                continue;  // nobody can name it: the conversion is ambiguous
            ask(What::BaseOffset, t, rule, base.offset);
            questions_.back().of = base.type;
            type(*base.type);
        }
        members(t, t, 0, rule, "");
        virtual_functions(t);
        for (const Member& m : t.members)
            if (m.type->kind != Kind::Pointer && !(m.name.empty() && is_aggregate(*m.type)))
                type(*m.type);
    }

    // The members of `inner`, which lies at `base` bits in `outer` and is it, or an anonymous member of it.
    void members(const Type& outer, const Type& inner, std::uint64_t base, std::string_view rule,
                 const std::string& path) {
        for (const Field& f : model_.layout(&inner).fields) {
            const Member& m = *f.member;
            if (m.name.empty()) {
                if (m.bit_width < 0)
                    members(outer, *m.type, base + f.bit_offset, rule, path);
            } else if (m.bit_width < 0 && m.type->kind == Kind::Reference) {
                continue;  // nobody can take its address
            } else if (m.bit_width < 0) {
                ask(What::Offset, outer, rule, (base + f.bit_offset) / 8, path + m.name);
            } else {
                bit_field(outer, f, base + f.bit_offset, rule, path + m.name);
            }
        }
    }

    void bit_field(const Type& outer, const Field& f, std::uint64_t begin, std::string_view rule,
                   const std::string& path) {
        if (has_plain_sign(f.member->type->kind))
            ask(What::FieldSigned, outer, windows_ ? "win64.layout.bitfields" : "sysv.layout.bitfields-plain-sign",
                !alterations_.has(Alter::PlainBitfieldsUnsigned), path);
        const std::uint64_t size = unaltered_.size(&outer);
        if (size > largest_image)
            return;
        std::vector<std::uint8_t> image(size, 0);
        for (std::uint64_t bit = begin; bit < begin + f.bit_size; ++bit)
            if (bit / 8 < size)
                image[bit / 8] |= static_cast<std::uint8_t>(1U << bit % 8);
        ask(What::Bits, outer, rule, 0, path, std::move(image));
    }

    // Subjects spell `signed int` as `int`: nobody can ask for the one without the other.
    static bool has_plain_sign(Kind kind) {
        return kind == Kind::Char || kind == Kind::Short || kind == Kind::Int || kind == Kind::Long ||
               kind == Kind::LongLong;
    }

    Alterations alterations_;
    Model model_;
    Model unaltered_;  // decides how long the images are, which the subjects know
    bool windows_, itanium_;
    std::set<const Type*> seen_;
    std::set<std::string> scalars_;
    std::vector<LayoutQuestion> questions_;
};

}  // namespace

std::string LayoutQuestion::place() const {
    const std::string name = spell(*type);
    switch (what) {
        case What::Size:
            return "sizeof(" + name + ")";
        case What::Align:
            return "_Alignof(" + name + ")";
        case What::BaseOffset:
            return "offset of base " + spell(*of) + " in " + name;
        case What::Null:
            return "null of " + name;
        case What::MemberAddress:
            return "&" + name + "::" + member;
        case What::Offset:
            return "offsetof(" + name + ", " + member + ")";
        case What::Bits:
            return "bits of " + name + "." + member;
        case What::Signed:
            return "signedness of " + name;
        case What::FieldSigned:
            return "signedness of " + name + "." + member;
    }
    return "";
}

std::vector<LayoutQuestion> layout_questions(const SignatureJob& job, const Alterations& alterations) {
    Asker asker(alterations, job.abi);
    const Type& type = *job.signature.function->type;
    asker.type(*type.result);
    for (const Parameter& p : type.parameters)
        asker.type(*p.type);
    for (const TypeRef t : job.signature.arguments)
        asker.type(*t);
    return asker.take();
}

}  // namespace callgate
