#include "class_writer.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace callgate {

using What = Method::What;
using Given = Method::Given;

bool is_made(const Type& type) {
    return type.cxx && is_class(type);
}

void ClassWriter::declare_in(TypeRef owner, std::function<std::vector<std::string>()> declarations) {
    owner_ = owner;
    in_owner_ = std::move(declarations);
}

std::string ClassWriter::made_from(const Type& type, const std::string& from) {
    if (is_copyable(type))
        return from;
    if (is_movable(type))
        return fmt::format("static_cast<{0} &&>(const_cast<{0} &>({1}))", name(type), from);
    return "cg_raw(), " + from;
}

std::string ClassWriter::value_from(const Type& type, const std::string& from) {
    if (is_copyable(type) || is_movable(type))
        return made_from(type, from);
    return fmt::format("{}({})", name(type), made_from(type, from));
}

std::string ClassWriter::parameters(const Type& function, std::size_t first) {
    std::string text;
    for (std::size_t i = first; i < function.parameters.size(); ++i)
        text += fmt::format("{}{} a{}", i == first ? "" : ", ", name(*function.parameters[i].type), i);
    if (function.variadic)
        text += text.empty() ? "..." : ", ...";
    return text;
}

std::string ClassWriter::define(const Type& type) {
    if (type.kind == Kind::Reference) {
        const bool function = type.element->kind == Kind::Function;
        const std::string to = function ? "cg_code" : name(*type.element), made = fresh('r');
        out_ += fmt::format("typedef {} {}{};\n", to, type.rvalue ? "&&" : "&", made);
        return made;
    }
    if (type.kind == Kind::MemberPointer) {
        const std::string owner = name(*type.owner);
        if (type.element->kind == Kind::Function) {
            const std::string result = name(*type.element->result), list = parameters(*type.element, 0),
                              made = fresh('p');
            out_ += fmt::format("typedef {} ({}::*{})({});\n", result, owner, made, list);
            return made;
        }
        const std::string element = name(*type.element), made = fresh('p');
        out_ += fmt::format("typedef {} {}::*{};\n", element, owner, made);
        return made;
    }
    if (is_class(type) && type.realigns == nullptr && !type.atomic && (type.cxx || type.incomplete))
        return class_type(type);
    return TypeWriter::define(type);
}

std::string ClassWriter::base(const Type& type) {
    if (type.kind == Kind::Bool)
        return "bool";
    if (type.kind == Kind::NullPointer)
        return "decltype(nullptr)";
    return TypeWriter::base(type);
}

// Its name is known before its body is written: a class may name itself.
std::string ClassWriter::class_type(const Type& type) {
    const std::string tag = fresh('g');
    out_ += fmt::format("{} {};\n", type.kind == Kind::Union ? "union" : "struct", tag);
    names_.emplace(&type, tag);
    if (type.incomplete)
        return tag;
    const std::string text = class_body(type, tag);
    out_ += text;
    return tag;
}

std::string ClassWriter::class_body(const Type& type, const std::string& tag) {
    std::string text = fmt::format("{} {}", type.kind == Kind::Union ? "union" : "struct", tag);
    for (std::size_t i = 0; i < type.bases.size(); ++i)
        text += fmt::format("{}{} {}", i == 0 ? " : " : ", ", type.bases[i].open ? "public" : "private",
                            name(*type.bases[i].type));
    text += " {\n";
    const auto access = [](bool open) { return open ? "public: " : "private: "; };
    for (const Member& m : type.members)
        text += std::string("    ") + access(m.open) + member(m) + "\n";
    for (const Method& m : type.methods)
        text += std::string("    ") + access(m.open) + method(type, m, tag);
    if (!is_copyable(type) && !is_movable(type))
        text += "    public: " + maker(type, fmt::format("{}(cg_raw, const {} &o)", tag, tag), tag);
    if (&type == owner_)
        for (const std::string& declaration : in_owner_())
            text += "    public: " + declaration + "\n";
    for (const std::string& f : friends_)
        text += fmt::format("    friend void {}(unsigned long long *, unsigned char *);\n", f);
    text += "}";
    if (type.packed || type.aligned != 0)
        text += attributes(type.packed, type.aligned);
    return text + ";\n";
}

std::string ClassWriter::method(const Type& type, const Method& m, const std::string& tag) {
    const std::string end = m.given == Given::Default  ? " = default;\n"
                            : m.given == Given::Delete ? " = delete;\n"
                                                       : ";\n";
    switch (m.what) {
        case What::Constructor:
            // Which parameters it has does not matter, if only no two have the same.
            return m.given == Given::Default
                       ? tag + "()" + end
                       : fmt::format("{}(char (*)[{}]){}", tag, &m - type.methods.data() + 1, end);
        case What::Copy:
        case What::Move: {
            const std::string head =
                m.what == What::Copy ? fmt::format("{0}(const {0} &o)", tag) : fmt::format("{0}({0} &&o)", tag);
            return m.given == Given::Elsewhere ? maker(type, head, tag) : head + end;
        }
        case What::CopyAssign:
            return fmt::format("{0} &operator=(const {0} &){1}", tag, end);
        case What::MoveAssign:
            return fmt::format("{0} &operator=({0} &&){1}", tag, end);
        case What::Destructor: {
            const std::string head = fmt::format("{}~{}()", m.is_virtual ? "virtual " : "", tag);
            if (m.given != Given::Elsewhere)
                return head + end;
            return fmt::format("__attribute__((noinline)) {} {{ cg_note(2, {}, this); }}\n", head,
                               numbers_.emplace(&type, numbers_.size()).first->second);
        }
        case What::Ordinary:
            break;
    }
    const std::string result = name(*m.type->result), list = parameters(*m.type, 0);
    const std::string head = fmt::format("{}{}{} m_{}({})", m.is_static ? "static " : "",
                                         m.is_virtual ? "virtual " : "", result, m.name, list);
    if (m.pure)
        return head + " = 0;\n";
    return head + (m.given == Given::Elsewhere ? " { __builtin_trap(); }\n" : end);
}

// A constructor that makes *this of `o`, bytes and all, and says so.
std::string ClassWriter::maker(const Type& type, const std::string& head, const std::string& tag) {
    std::vector<std::string> initialisers;
    std::string statements;
    for (const Base& b : type.bases) {
        const std::string base = name(*b.type);
        const bool moves = head.find("&&") != std::string::npos;
        const std::string from = fmt::format("({}{} &)o", moves ? "" : "const ", base);
        initialisers.push_back(fmt::format("{}({})", base, made_from(*b.type, from)));
    }
    copy_members(type, initialisers, statements);
    (void)tag;
    return fmt::format("__attribute__((noinline)) {}{}{} {{ {}cg_note(1, {}, this); }}\n", head,
                       initialisers.empty() ? "" : " : ", fmt::join(initialisers, ", "), statements,
                       numbers_.emplace(&type, numbers_.size()).first->second);
}

void ClassWriter::copy_members(const Type& type, std::vector<std::string>& initialisers, std::string& statements) {
    for (const Member& m : type.members) {
        if (m.name.empty()) {
            if (m.bit_width < 0)
                copy_members(*m.type, initialisers, statements);
            continue;
        }
        const std::string field = "m_" + m.name;
        if (m.type->kind == Kind::Reference)
            initialisers.push_back(fmt::format("{0}(({1})o.{0})", field, name(*m.type)));
        else if (is_made(*m.type))
            initialisers.push_back(fmt::format("{}({})", field, made_from(*m.type, "o." + field)));
        else if (m.bit_width >= 0)
            statements += fmt::format("{0} = o.{0}; ", field);
        else
            statements += fmt::format("__builtin_memcpy(&{0}, &o.{0}, sizeof {0}); ", field);
    }
}

}  // namespace callgate
