// A signature as text of the notation: tags and member names as they were, types in the order of their use.
#include <map>
#include <set>

#include <fmt/format.h>

#include "callgate/reduce.h"

namespace callgate {
namespace {

class Writer {
public:
    explicit Writer(Names names) : anew_(names == Names::Anew) {}

    Written write(const Signature& signature) {
        const Type& type = *signature.function->type;
        const std::string result = before(*type.result);
        std::string parameters, call;
        for (std::size_t i = 0; i < type.parameters.size(); ++i)
            parameters +=
                (i == 0 ? "" : ", ") + declared(*type.parameters[i].type, anew_ ? letter(i) : type.parameters[i].name);
        if (type.variadic)
            parameters += parameters.empty() ? "..." : ", ...";
        if (parameters.empty() && type.prototyped)
            parameters = "void";
        const bool needs_call = type.variadic || !type.prototyped;
        for (std::size_t i = 0; needs_call && i < signature.arguments.size(); ++i)
            call += fmt::format("{}({})", i == 0 ? "" : ", ", declared(*signature.arguments[i], ""));
        const std::string& name = signature.function->name;
        return {
            definitions_ + spaced(result, (type.vectorcall ? "__vectorcall " : "") + name) + "(" + parameters + ");",
            needs_call ? name + "(" + call + ")" : "", weight(signature)};
    }

private:
    static std::string letter(std::size_t i) {
        return i < 26 ? std::string(1, static_cast<char>('a' + i)) : fmt::format("a{}", i + 1);
    }

    static std::string spaced(const std::string& type, const std::string& name) {
        return name.empty() ? type : type.ends_with('*') ? type + name : type + " " + name;
    }

    // `type name[2]`, or the type alone.
    std::string declared(const Type& type, const std::string& name) {
        const Type* element = &type;
        std::string dimensions;
        while (element->kind == Kind::Array && element->aligned == 0) {
            dimensions += element->flexible ? "[]" : fmt::format("[{}]", element->count);
            element = element->element;
        }
        return spaced(before(*element), name) + dimensions;
    }

    // What stands before a name.
    std::string before(const Type& type) {
        if (const auto known = names_.find(&type); known != names_.end())
            return known->second;
        std::string text = type.atomic ? "_Atomic(" + plain(type) + ")" : plain(type);
        names_.emplace(&type, text);
        return text;
    }

    std::string plain(const Type& type) {
        if (type.realigns != nullptr)
            return aliased(*type.realigns, fmt::format("aligned({})", type.aligned));
        switch (type.kind) {
            case Kind::Struct:
            case Kind::Union:
                return aggregate(type);
            case Kind::Enum:
                return enumeration(type);
            case Kind::Pointer:
                return pointer(type);
            case Kind::Complex:
                return "_Complex " + before(*type.element);
            case Kind::Array:  // with an alignment of its own
                return aliased(without_alignment(type), fmt::format("aligned({})", type.aligned));
            case Kind::Vector:
                if (!type.tag.empty())
                    return type.tag;
                return aliased(*type.element, fmt::format("vector_size({})", Model().size(&type)));
            default:
                break;
        }
        if (type.aligned != 0)
            return aliased(without_alignment(type), fmt::format("aligned({})", type.aligned));
        Type bare = type;
        bare.atomic = false;
        return spell(bare);
    }

    // What a function pointer is called with is not asked, so that it is written as any other.
    std::string pointer(const Type& type) {
        if (type.aligned != 0)
            return aliased(without_alignment(type), fmt::format("aligned({})", type.aligned));
        const TypeRef to = type.element;
        if (to == nullptr || to->kind == Kind::Function || to->kind == Kind::Array || to->incomplete)
            return "void *";
        const std::string pointee = before(*to);
        return pointee.ends_with('*') ? pointee + "*" : pointee + " *";
    }

    const Type& without_alignment(const Type& type) {
        owned_.push_back(std::make_unique<Type>(type));
        owned_.back()->aligned = 0;
        owned_.back()->atomic = false;
        return *owned_.back();
    }

    // A typedef, for what an attribute makes of a type.
    std::string aliased(const Type& type, const std::string& attribute) {
        (void)declared(type, "");  // what it needs comes first
        std::string name = fmt::format("t{}", ++aliases_);
        definitions_ += fmt::format("typedef {} __attribute__(({}));\n", declared(type, name), attribute);
        return name;
    }

    std::string tag_of(const Type& type) {
        std::string tag = anew_ ? "" : type.tag;
        while (tag.empty() || tags_.contains(tag))
            tag = fmt::format("{}{}", type.kind == Kind::Enum ? 'e' : type.kind == Kind::Union ? 'u' : 's', ++unnamed_);
        tags_.insert(tag);
        return tag;
    }

    std::string aggregate(const Type& type) {
        const std::string name = (type.kind == Kind::Struct ? "struct " : "union ") + tag_of(type);
        names_.emplace(&type, name);  // a member may point to it
        const std::string text = body(type);
        definitions_ += name + " " + text + ";\n";
        return name;
    }

    std::string body(const Type& type) {
        std::string text = "{ ";
        for (const Member& m : type.members) {
            const bool anonymous = m.name.empty() && m.bit_width < 0;
            if (m.aligned_as != nullptr)
                text += fmt::format("_Alignas({}) ", declared(*m.aligned_as, ""));
            if (anonymous)
                text += (m.type->kind == Kind::Struct ? "struct " : "union ") + body(*m.type);
            else
                text += declared(*m.type, anew_ && !m.name.empty() ? fmt::format("m{}", ++members_) : m.name);
            if (m.bit_width >= 0)
                text += fmt::format(" : {}", m.bit_width);
            text += attributes(m.packed, m.aligned);
            text += "; ";
        }
        return text + "}" + attributes(type.packed, type.aligned);
    }

    static std::string attributes(bool packed, unsigned aligned) {
        return (packed ? " __attribute__((packed))" : "") +
               (aligned != 0 ? fmt::format(" __attribute__((aligned({})))", aligned) : std::string());
    }

    std::string enumeration(const Type& type) {
        const std::string tag = tag_of(type);
        std::string body;
        for (std::size_t i = 0; i < type.enumerators.size(); ++i) {
            const Enumerator& e = type.enumerators[i];
            const bool lowest = e.negative && e.value == std::uint64_t{1} << 63;  // no literal has that value
            const std::string value = lowest       ? fmt::format("-{} - 1", ~e.value)
                                      : e.negative ? fmt::format("-{}", -e.value)
                                                   : fmt::format("{}", e.value);
            body += fmt::format("{}{}_{} = {}", i == 0 ? "" : ", ", tag, i, value);
        }
        definitions_ += fmt::format("enum {} {{ {} }};\n", tag, body);
        return "enum " + tag;
    }

    std::string definitions_;
    std::map<const Type*, std::string> names_;
    std::set<std::string> tags_;
    std::vector<std::unique_ptr<Type>> owned_;
    const bool anew_;
    unsigned aliases_ = 0, unnamed_ = 0, members_ = 0;
};

}  // namespace

Written write_signature(const Signature& signature, Names names) {
    return Writer(names).write(signature);
}

}  // namespace callgate
