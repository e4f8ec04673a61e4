// libFuzzer entry: whatever the text, a unit or a ParseError. What was accepted can be spelled, walked and called.
#include <cstdlib>
#include <string_view>

#include "callgate/parse.h"

namespace {

// Deep enough to visit every member by value; the parser bounds both depth and number.
std::size_t walk(const callgate::Type& type) {
    std::size_t seen = callgate::spell(type).size();
    if (callgate::is_aggregate(type) && type.element != nullptr)
        seen += walk(*type.element);
    for (const callgate::Base& base : type.bases)
        seen += walk(*base.type);
    for (const callgate::Member& member : type.members) {
        if (member.type->incomplete || member.type->kind == callgate::Kind::Function)
            std::abort();
        seen += walk(*member.type);
    }
    return seen;
}

void check(const callgate::Function& function) {
    if (function.type->kind != callgate::Kind::Function || function.type->result == nullptr)
        std::abort();
    walk(*function.type->result);
    for (const callgate::Parameter& parameter : function.type->parameters) {
        if (parameter.type->incomplete || parameter.type->kind == callgate::Kind::Void ||
            parameter.type->kind == callgate::Kind::Array || parameter.type->kind == callgate::Kind::Function)
            std::abort();
        walk(*parameter.type);
    }
}

}  // namespace

// In either language.
void parse_as(callgate::Language language, std::string_view input) {
    const std::string_view text = input.substr(0, input.find('@'));
    try {
        callgate::Unit unit = callgate::parse({.text = text, .file = "fuzz", .language = language});
        for (const callgate::Function& function : unit.functions)
            check(function);
        if (text.size() < input.size())
            callgate::parse_call(unit, {.text = input.substr(text.size() + 1), .file = "call"});
    } catch (const callgate::ParseError& error) {
        if (error.message.empty() || error.at.line == 0 || error.at.column == 0)
            std::abort();
    }
}

// The text is a unit, with a call behind it if it has an '@'.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    parse_as(callgate::Language::C, input);
    parse_as(callgate::Language::Cxx, input);
    return 0;
}
