// IA-C++ 1.1: the kinds of classes that decide layout and calls. What a class does not declare is implicit.
#include <algorithm>

#include "callgate/model.h"

namespace callgate {
namespace {

using What = Method::What;
using Given = Method::Given;

const Method* declared(const Type& type, What what) {
    const auto found = std::ranges::find(type.methods, what, &Method::what);
    return found == type.methods.end() ? nullptr : &*found;
}

// Is it so of any base, or of the class of any member?
template <class F>
bool any_part(const Type& type, F&& f) {
    return std::ranges::any_of(type.bases, [&](const Base& b) { return f(*b.type); }) ||
           std::ranges::any_of(type.members, [&](const Member& m) { return f(innermost(*m.type)); });
}

// `implicit_copies`, here and below: an alteration, to which no part of a class deletes what copies it implicitly.
bool is_deleted(const Type& type, What what, bool implicit_copies = false);

// Implicitly declared as deleted, or not declared at all: either way it is not there.
bool is_implicitly_absent(const Type& type, What what) {
    const bool moves = declared(type, What::Move) != nullptr || declared(type, What::MoveAssign) != nullptr;
    if (what == What::Copy && moves)
        return true;
    if (what == What::Move &&
        (moves || declared(type, What::Copy) != nullptr || declared(type, What::CopyAssign) != nullptr ||
         declared(type, What::Destructor) != nullptr))
        return true;
    return false;
}

bool deleted_by_parts(const Type& type, What what) {
    const auto rvalue = [](const Member& m) { return m.type->kind == Kind::Reference && m.type->rvalue; };
    if (what == What::Copy && std::ranges::any_of(type.members, rvalue))
        return true;
    return any_part(type, [&](const Type& part) {
        if (!is_class(part))
            return false;
        return what == What::Move ? !is_movable(part) : is_deleted(part, what);
    });
}

bool is_deleted(const Type& type, What what, bool implicit_copies) {
    if (const Method* own = declared(type, what))
        return own->given == Given::Delete || (own->given == Given::Default && deleted_by_parts(type, what));
    return is_implicitly_absent(type, what) || (!implicit_copies && deleted_by_parts(type, what));
}

bool is_pod(const Type& type, bool unless_provided) {
    const Type& scalar = innermost(type);
    return is_class(scalar) ? is_pod_for_layout(scalar, unless_provided) : scalar.kind != Kind::Reference;
}

}  // namespace

bool is_nontrivial(const Type& type, What what, bool implicit_copies) {
    if (!is_class(type))
        return false;
    const Method* own = declared(type, what);
    if (own != nullptr && own->given != Given::Default)
        return own->given == Given::Elsewhere;
    if (what != What::Destructor && is_deleted(type, what, implicit_copies && what == What::Copy))
        return false;
    if (what == What::Destructor ? own != nullptr && own->is_virtual : is_dynamic(type))
        return true;
    return any_part(type, [&](const Type& part) {
        // A part without a move constructor is copied where the whole is moved.
        const What used = what == What::Move && is_class(part) && is_deleted(part, what) ? What::Copy : what;
        return is_nontrivial(part, used, implicit_copies);
    });
}

const Type& innermost(const Type& type) {
    return type.kind == Kind::Array ? innermost(*type.element) : type;
}

bool is_dynamic(const Type& type) {
    return std::ranges::any_of(type.methods, &Method::is_virtual) ||
           std::ranges::any_of(type.bases, [](const Base& b) { return is_dynamic(*b.type); });
}

bool is_empty_class(const Type& type) {
    const auto fills = [](const Member& m) { return m.bit_width != 0; };
    return type.cxx && !is_dynamic(type) && std::ranges::none_of(type.members, fills) &&
           std::ranges::all_of(type.bases, [](const Base& b) { return is_empty_class(*b.type); });
}

// C++03 [class]/4: an aggregate without members that are references or not PODs, without an assignment or destructor
// of its own. An aggregate has no constructor, base, virtual function, private or protected member.
bool is_pod_for_layout(const Type& type, bool unless_provided) {
    const auto spoils = [&](const Method& m) {
        if (unless_provided && m.given != Given::Elsewhere)
            return m.is_virtual;
        const bool constructs = m.what == What::Constructor || m.what == What::Copy || m.what == What::Move;
        const bool defined = m.what != What::Ordinary && m.given == Given::Elsewhere;
        return constructs || defined || m.is_virtual;
    };
    return type.bases.empty() && !is_dynamic(type) && std::ranges::none_of(type.methods, spoils) &&
           std::ranges::all_of(type.members, &Member::open) &&
           std::ranges::all_of(type.members, [&](const Member& m) { return is_pod(*m.type, unless_provided); });
}

bool is_copyable(const Type& type) {
    return !is_deleted(type, What::Copy);
}

// A move that is not there leaves it to the copy, if there is one.
bool is_movable(const Type& type) {
    const Method* own = declared(type, What::Move);
    if (own != nullptr && own->given != Given::Default)
        return own->given == Given::Elsewhere;
    if (own == nullptr && is_implicitly_absent(type, What::Move))
        return is_copyable(type);
    return !deleted_by_parts(type, What::Move) || is_copyable(type);
}

bool provides(const Type& type, Method::What what) {
    const Method* own = declared(type, what);
    return own != nullptr && own->given == Given::Elsewhere;
}

std::vector<const Method*> virtual_table(const Type& type, const Alterations& alterations) {
    const auto same = [](const Method& a, const Method& b) {
        const auto spelled = [](const Parameter& p) { return spell(*p.type); };
        return a.what == b.what && a.name == b.name &&
               (a.what != What::Ordinary ||
                std::ranges::equal(a.type->parameters, b.type->parameters, {}, spelled, spelled));
    };
    const auto primary = std::ranges::find_if(type.bases, [](const Base& b) { return is_dynamic(*b.type); });
    std::vector<const Method*> table;
    if (primary != type.bases.end())
        table = virtual_table(*primary->type, alterations);
    for (const Method& m : type.methods) {
        const auto overridden = [&](const Method* other) { return same(*other, m); };
        if (!m.is_virtual || std::ranges::any_of(table, overridden))
            continue;
        const bool two = m.what == What::Destructor && !alterations.has(Alter::DestructorOneSlot);
        table.insert(table.end(), two ? 2 : 1, &m);
    }
    return table;
}

// "It has a non-trivial copy constructor, move constructor, or destructor, or all of its copy and move constructors are
// deleted."
bool is_nontrivial_for_calls(const Type& type, bool implicit_copies) {
    if (!type.cxx)
        return false;
    return is_nontrivial(type, What::Copy, implicit_copies) || is_nontrivial(type, What::Move) ||
           is_nontrivial(type, What::Destructor) ||
           (is_deleted(type, What::Copy, implicit_copies) && is_deleted(type, What::Move));
}

}  // namespace callgate
