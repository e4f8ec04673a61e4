// What names mean, and what to say of those that mean nothing.
#include "parser.h"

namespace callgate::signature {

const Entity* Parser::lookup(std::string_view name) {
    if (const auto found = scope_.names.find(name); found != scope_.names.end())
        return &found->second;
    if (cxx_ && name == "nullptr_t")
        return &scope_.names.emplace(name, Entity{Entity::Kind::Typedef, scalar(Kind::NullPointer)}).first->second;
    const Builtin* known = find_builtin(name);
    if (known == nullptr)
        return nullptr;
    const Entity entity{Entity::Kind::Typedef, builtin(*known)};
    return &scope_.names.emplace(name, entity).first->second;
}

void Parser::introduce(const std::string& name, Entity entity) {
    if (const Entity* known = lookup(name))
        redefinition(entity.at, '\'' + name + '\'', known->at);
    scope_.names.emplace(name, entity);
}

void Parser::redefinition(Position at, const std::string& what, Position first) const {
    if (first.line == 0)
        fail(at, what + " is a built-in type", "remove this declaration, or choose another name");
    fail(at, "redefinition of " + what,
         "it is first defined in line " + std::to_string(first.line + source_.first_line - 1));
}

bool Parser::starts_type(const Token& token) {
    if (!token.is_name())
        return false;
    if (cxx_ && (token.text == "decltype" || token.text == "std"))
        return true;
    if (const Keyword* known = keyword(token))
        return known->word != Word::Cxx && known->word != Word::Unsupported && known->word != Word::Vectorcall;
    const Entity* entity = lookup(token.text);
    return entity != nullptr ? entity->kind == Entity::Kind::Typedef : tagged_type(token.text) != nullptr;
}

Type* Parser::tagged_type(std::string_view name) const {
    const auto found = cxx_ ? scope_.tags.find(name) : scope_.tags.end();
    return found == scope_.tags.end() ? nullptr : found->second.type;
}

std::string Parser::did_you_mean(std::string_view name) const {
    const auto tag = scope_.tags.find(name);
    std::string meant;
    if (tag != scope_.tags.end()) {
        meant = spell(*tag->second.type);
    } else {
        std::vector<std::string_view> candidates = type_keywords();
        candidates.insert(candidates.end(), builtin_names().begin(), builtin_names().end());
        for (const auto& [known, entity] : scope_.names)
            if (entity.kind == Entity::Kind::Typedef)
                candidates.push_back(known);
        for (const auto& entry : scope_.tags)
            candidates.push_back(entry.first);
        meant = nearest(name, candidates);
        if (const auto near = scope_.tags.find(meant); near != scope_.tags.end() && !scope_.names.contains(meant))
            meant = spell(*near->second.type);
    }
    return meant.empty() ? "" : "did you mean '" + meant + "'?";
}

void Parser::unknown_type(const Token& name) const {
    const std::string text(name.text);
    if (const Keyword* known = keyword(name)) {
        if (known->word == Word::Cxx)
            no_cxx(name.at, '\'' + text + '\'');
        fail(here(), '\'' + text + "' is not in the notation");
    }
    if (name.is("::") || peek(1).is("::"))
        no_cxx(name.at, "a qualified name");
    if (name.is("~"))
        no_cxx(name.at, "a destructor");
    if (name.is("["))
        fail(here(), "the notation has no [[...]] attributes", "write __attribute__((...))");
    if (!name.is_name())
        unexpected("a type");
    if (peek(1).is("<"))
        no_cxx(name.at, "a template");
    const std::string hint = did_you_mean(name.text);
    if (peek(1).is("(") && hint.empty())
        fail(name.at, "missing type before '" + text + '\'',
             "a declaration begins with a type: 'void " + text + "(...);'");
    fail(name.at, "unknown type '" + text + '\'', hint);
}

void Parser::incomplete(Position at, const Type& type) const {
    const auto tag = scope_.tags.find(type.tag);
    if (tag != scope_.tags.end() && tag->second.being_defined)
        fail(at, '\'' + spell(type) + "' cannot contain itself", "use a pointer to it");
    const bool never_declared =
        tag != scope_.tags.end() && tag->second.at.line == at.line && tag->second.at.column == at.column;
    if (!never_declared)
        fail(at, '\'' + spell(type) + "' is incomplete here", "define it before this line, or use a pointer to it");
    std::vector<std::string_view> candidates;
    for (const auto& [name, known] : scope_.tags)
        if (!known.type->incomplete)
            candidates.push_back(name);
    const std::string near = nearest(type.tag, candidates);
    fail(at, "unknown type '" + spell(type) + '\'',
         near.empty() ? "" : "did you mean '" + spell(*scope_.tags.find(near)->second.type) + "'?");
}

}  // namespace callgate::signature
