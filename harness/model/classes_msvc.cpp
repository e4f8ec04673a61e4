// Microsoft's C++: which classes return in a register (MS, return values), and what its compiler is known to do where
// no text says it: which classes go by address, and how wide pointers to members are.
#include <algorithm>

#include "callgate/model.h"

namespace callgate {
namespace {

using What = Method::What;

// "A pointer to a member of a class that has no inheritance or single inheritance has the smallest representation."
enum class Inheritance : std::uint8_t { Single, Multiple, Unspecified };

Inheritance inheritance(const Type& owner, const Alterations& alterations) {
    if (owner.incomplete)
        return Inheritance::Unspecified;
    if (owner.bases.size() > 1)
        return Inheritance::Multiple;
    if (owner.bases.empty())
        return Inheritance::Single;
    const Type& base = *owner.bases[0].type;
    if (alterations.has(Alter::MsvcVptrInFront) && is_dynamic(owner) && !is_dynamic(base))
        return Inheritance::Multiple;
    return inheritance(base, alterations);
}

}  // namespace

std::string_view msvc_hidden_result(const Type& type, const Alterations& alterations) {
    const auto user_defined = [&](std::initializer_list<What> kinds) {
        return std::ranges::any_of(kinds, [&](What what) { return provides(type, what); });
    };
    const auto is_reference = [](const Member& m) { return m.type->kind == Kind::Reference; };
    const auto is_spoilt = [&](const Member& m) {
        const Type& part = innermost(*m.type);
        if (alterations.has(Alter::MsvcMembersByTriviality))
            return is_nontrivial(part, What::Destructor) || is_nontrivial(part, What::CopyAssign);
        return is_class(part) && !msvc_hidden_result(part, alterations).empty();
    };
    if (user_defined({What::Constructor, What::Copy, What::Move}))
        return "it has a constructor of its own";
    if (user_defined({What::Destructor}))
        return "it has a destructor of its own";
    if (user_defined({What::CopyAssign}))
        return "it has a copy assignment operator of its own";
    if (!type.bases.empty())
        return "it has a base class";
    if (is_dynamic(type))
        return "it has virtual functions";
    if (!std::ranges::all_of(type.members, &Member::open))
        return "it has a private data member";
    if (std::ranges::any_of(type.members, is_reference))
        return "it has a member that is a reference";
    if (std::ranges::any_of(type.members, is_spoilt))
        return "it has a member that does not return in a register itself";
    return {};
}

bool msvc_by_address(const Type& type) {
    if (!type.cxx)
        return false;
    return is_copyable(type) ? is_nontrivial(type, What::Copy) : !is_movable(type) || is_nontrivial(type, What::Move);
}

Layout msvc_member_pointer(const Type& type, const Alterations& alterations) {
    const Inheritance kind = inheritance(*type.owner, alterations);
    if (type.element->kind != Kind::Function)
        return {.size = kind == Inheritance::Unspecified ? 12U : 4U, .align = 4};
    return {.size = kind == Inheritance::Single ? 8U : kind == Inheritance::Multiple ? 16U : 24U, .align = 8};
}

}  // namespace callgate
