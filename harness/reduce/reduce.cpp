// One reduction after the other: the signature is copied whole, and the copy is changed in its n-th changeable place.
#include "callgate/reduce.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

namespace callgate {
namespace {

// Every occurrence of a type becomes a type of its own, so that a change is a change in one place; but what has a tag,
// or is defined once, stays one type.
class Copy {
public:
    explicit Copy(const Signature& of) {
        const Type& from = *of.function->type;
        type_ = unit_.make(Kind::Function);
        *type_ = from;
        type_->result = copied(from.result);
        for (Parameter& p : type_->parameters)
            p.type = copied(p.type);
        function_ = {of.function->name, type_, {}};
        signature_.function = &function_;
        for (std::size_t i = 0; i < of.arguments.size(); ++i)
            signature_.arguments.push_back(i < type_->parameters.size() ? type_->parameters[i].type
                                                                        : copied(of.arguments[i]));
    }
    Copy(const Copy&) = delete;
    Copy& operator=(const Copy&) = delete;

    Signature& signature() { return signature_; }
    Type& function() { return *type_; }
    Type* make(Kind kind) { return unit_.make(kind); }
    Type* own(TypeRef type) { return const_cast<Type*>(type); }  // all of them were made here

private:
    TypeRef copied(TypeRef from) {
        if (from == nullptr)
            return nullptr;
        const bool defined = from->kind == Kind::Struct || from->kind == Kind::Union || from->kind == Kind::Enum;
        if (const auto known = definitions_.find(from); defined && known != definitions_.end())
            return known->second;
        Type* to = unit_.make(from->kind);
        if (defined)
            definitions_.emplace(from, to);
        *to = *from;
        to->element = from->kind == Kind::Pointer && from->element != nullptr && from->element->kind == Kind::Function
                          ? nullptr
                          : copied(from->element);
        to->realigns = copied(from->realigns);
        for (Member& m : to->members) {
            m.type = copied(m.type);
            m.aligned_as = copied(m.aligned_as);
        }
        return to;
    }

    Unit unit_;
    Type* type_ = nullptr;
    Function function_;
    Signature signature_;
    std::map<TypeRef, TypeRef> definitions_;
};

// ---- how much there is

std::uint64_t scalar_weight(const Type& type) {
    switch (type.kind) {
        case Kind::Void:
            return 0;
        case Kind::Long:
        case Kind::Double:
            return 2;
        case Kind::Int:
        case Kind::Float:
            return 3;
        case Kind::Char:
        case Kind::Short:
        case Kind::Bool:
        case Kind::LongDouble:
        case Kind::Int128:
            return 4;
        case Kind::Vector:
            return type.tag == "__m128" ? 4 : type.tag == "__m256" ? 5 : 6;
        case Kind::BitInt:
            return type.is_unsigned ? 7 : 6;
        default:
            return 5;
    }
}

class Weigher {
public:
    std::uint64_t of(const Type& type) {
        std::uint64_t sum = (type.aligned != 0 ? 3 : 0) + (type.atomic ? 2 : 0);
        if (type.realigns != nullptr)
            return sum + of(*type.realigns);
        switch (type.kind) {
            case Kind::Struct:
            case Kind::Union:
                return sum + 1 + definition(type);
            case Kind::Array:
                return sum + 1 + std::min<std::uint64_t>(type.count, 16) + of(*type.element);
            case Kind::Complex:
                return sum + 1 + of(*type.element);
            case Kind::Pointer:
                return sum + scalar_weight(type) + (type.element == nullptr ? 0 : 1 + of(*type.element));
            default:
                return sum + scalar_weight(type);
        }
    }

private:
    // Counted once, however often the type is used. But each use is more than any scalar, which may do in its place.
    std::uint64_t definition(const Type& type) {
        if (std::ranges::find(seen_, &type) != seen_.end())
            return 8;
        seen_.push_back(&type);
        std::uint64_t sum = 2 + (type.kind == Kind::Union ? 1 : 0) + (type.packed ? 3 : 0);
        for (const Member& m : type.members)
            sum += 2 + of(*m.type) + (m.bit_width >= 0 ? 3 : 0) + (m.packed ? 3 : 0) + (m.aligned != 0 ? 3 : 0) +
                   (m.aligned_as != nullptr ? 3 : 0);
        return sum;
    }

    std::vector<TypeRef> seen_;
};

// ---- the places that can be made smaller

class Reducer {
public:
    Reducer(Copy& copy, std::size_t wanted) : copy_(copy), wanted_(wanted) {}

    // Changes the place of that number; false where there are fewer.
    bool reduce() {
        Type& f = copy_.function();
        std::vector<TypeRef>& arguments = copy_.signature().arguments;
        for (std::size_t i = 0; i < arguments.size(); ++i)
            if (here())
                return drop_argument(i);
        if (f.vectorcall && here()) {
            f.vectorcall = false;
            return true;
        }
        if (f.variadic && here())
            return name_all_arguments();
        if (!f.prototyped && here()) {
            f.prototyped = true;
            return name_all_arguments();
        }
        if (f.result->kind != Kind::Void && here()) {
            f.result = copy_.make(Kind::Void);
            return true;
        }
        if (replaced(f.result))
            return true;
        for (std::size_t i = 0; i < arguments.size(); ++i)
            if (replaced(arguments[i])) {
                if (i < f.parameters.size())
                    f.parameters[i].type = arguments[i];
                return true;
            }
        return false;
    }

private:
    bool here() { return seen_++ == wanted_; }

    bool drop_argument(std::size_t i) {
        Type& f = copy_.function();
        std::vector<TypeRef>& arguments = copy_.signature().arguments;
        arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(i));
        if (i < f.parameters.size())
            f.parameters.erase(f.parameters.begin() + static_cast<std::ptrdiff_t>(i));
        return true;
    }

    bool name_all_arguments() {
        Type& f = copy_.function();
        f.variadic = false;
        for (std::size_t i = f.parameters.size(); i < copy_.signature().arguments.size(); ++i)
            f.parameters.push_back({"v" + std::to_string(i + 1), copy_.signature().arguments[i], {}});
        return true;
    }

    // Tries every change of one occurrence of a type, and of what it is made of.
    bool replaced(TypeRef& type) {
        if (type->realigns != nullptr) {
            if (here()) {
                type = type->realigns;
                return true;
            }
            return false;
        }
        Type& own = *copy_.own(type);
        if (own.aligned != 0 && here()) {
            own.aligned = 0;
            return true;
        }
        if (own.atomic && here()) {
            own.atomic = false;
            return true;
        }
        switch (type->kind) {
            case Kind::Struct:
            case Kind::Union:
                return aggregate(type);
            case Kind::Array:
                return array(type);
            case Kind::Void:
                return false;
            case Kind::Pointer:
                return plainer(type) || (own.element != nullptr && replaced(own.element));
            default:
                return plainer(type);
        }
    }

    bool aggregate(TypeRef& type) {
        for (const Member& m : type->members)
            if (m.bit_width < 0 && m.type->kind != Kind::Array && here()) {
                type = m.type;
                return true;
            }
        if (plainer(type))
            return true;
        if (std::ranges::find(visited_, type) != visited_.end())
            return false;
        visited_.push_back(type);
        Type& own = *copy_.own(type);
        for (std::size_t i = 0; i < own.members.size() && own.members.size() > 1; ++i)
            if (named_without(own, i) && here()) {
                own.members.erase(own.members.begin() + static_cast<std::ptrdiff_t>(i));
                return true;
            }
        if (own.packed && here()) {
            own.packed = false;
            return true;
        }
        if (own.kind == Kind::Union && here()) {
            own.kind = Kind::Struct;
            return true;
        }
        return std::ranges::any_of(own.members, [this](Member& m) { return member(m); });
    }

    // C11 6.7.2.1: an aggregate needs a named member, which an unnamed bit-field is not.
    static bool named_without(const Type& type, std::size_t index) {
        for (std::size_t i = 0; i < type.members.size(); ++i)
            if (i != index && (type.members[i].bit_width < 0 || !type.members[i].name.empty()))
                return true;
        return false;
    }

    bool member(Member& m) {
        if (m.bit_width >= 0 && !m.name.empty() && here()) {
            m.bit_width = -1;
            return true;
        }
        if (m.packed && here()) {
            m.packed = false;
            return true;
        }
        if ((m.aligned != 0 || m.aligned_as != nullptr) && here()) {
            m.aligned = 0;
            m.aligned_as = nullptr;
            return true;
        }
        return m.bit_width < 0 && replaced(m.type);
    }

    bool array(TypeRef& type) {
        Type& own = *copy_.own(type);
        if (!own.flexible && here()) {
            type = own.element;
            return true;
        }
        for (const std::uint64_t count : {std::uint64_t{1}, own.count / 2, own.count - 1})
            if (own.count > count && count > 0 && here()) {
                own.count = count;
                return true;
            }
        return replaced(own.element);
    }

    bool plainer(TypeRef& type) {
        static constexpr std::array candidates = {Kind::Long,  Kind::Double, Kind::Int,
                                                  Kind::Float, Kind::Int128, Kind::LongDouble};
        const std::uint64_t now = Weigher().of(*type);
        for (const Kind kind : candidates) {
            Type* to = copy_.make(kind);
            if (scalar_weight(*to) < now && here()) {
                type = to;
                return true;
            }
        }
        return false;
    }

    Copy& copy_;
    std::size_t wanted_, seen_ = 0;
    std::vector<TypeRef> visited_;
};

// Of the text, where an anonymous struct that became an argument is a type of its own. None: it is not well formed, an
// array of nothing, say, or a flexible member that is now the only one.
std::optional<std::uint64_t> weight_of(const Written& written, Abi abi) {
    try {
        return weight(make_item({.text = written.declaration, .abi = abi}, {.text = written.call}).job.signature);
    } catch (const ParseError&) {
        return std::nullopt;
    }
}

}  // namespace

std::uint64_t weight(const Signature& signature) {
    Weigher weigher;
    const Type& f = *signature.function->type;
    std::uint64_t sum = weigher.of(*f.result) + (f.variadic || !f.prototyped || f.vectorcall ? 3 : 0);
    for (const TypeRef t : signature.arguments)
        sum += 2 + weigher.of(*t);
    return sum;
}

std::vector<Written> reductions(const Signature& signature) {
    std::vector<Written> found;
    std::set<std::string> seen;
    const std::uint64_t now = weight(signature);
    // What is well formed is so on every ABI, but that System V has no __vectorcall.
    const Abi abi = signature.function->type->vectorcall ? Abi::Win64Gnu : Abi::Sysv;
    for (std::size_t n = 0;; ++n) {
        Copy copy(signature);
        if (!Reducer(copy, n).reduce())
            break;
        Written written = write_signature(copy.signature(), Names::Anew);
        if (!seen.insert(written.declaration + written.call).second)
            continue;
        if (const auto its = weight_of(written, abi); its && *its < now) {
            written.weight = *its;
            found.push_back(std::move(written));
        }
    }
    std::ranges::stable_sort(found, {}, &Written::weight);
    return found;
}

}  // namespace callgate
