#include "callgate/batch.h"

#include <algorithm>
#include <stdexcept>

#include <nlohmann/json.hpp>

namespace callgate {
namespace {

using nlohmann::json;

Role role_named(const std::string& word) {
    for (const Role role : {Role::Layout, Role::Callee, Role::Caller})
        if (name(role) == word)
            return role;
    throw std::runtime_error("unknown role '" + word + "'");
}

Shape shape_named(const std::string& word) {
    for (const Shape shape : {Shape::Plain, Shape::Pressure, Shape::Callout, Shape::X87, Shape::Discard})
        if (name(shape) == word)
            return shape;
    throw std::runtime_error("unknown subject shape '" + word + "': plain, pressure, callout, x87, discard");
}

ParseError no_function(const Source& source) {
    return ParseError(source.file, source.text, {1, 1}, "no function is declared here",
                      "declare one, such as 'long f(long a);'", source.first_line);
}

}  // namespace

BatchItem make_item(const Source& source, const Source& call) {
    BatchItem item;
    item.unit = std::make_unique<Unit>(parse(source));
    if (item.unit->functions.empty())
        throw no_function(source);
    const auto& functions = item.unit->functions;
    std::size_t index = functions.size() - 1;
    std::vector<TypeRef> arguments;
    if (call.text.empty()) {
        for (const Parameter& p : functions[index].type->parameters)
            arguments.push_back(p.type);
    } else {
        Call parsed = parse_call(*item.unit, call);
        index = parsed.function;
        arguments = std::move(parsed.arguments);
        const auto& parameters = functions[index].type->parameters;
        if (arguments.size() < parameters.size())
            throw ParseError(call.file, call.text, {1, 1},
                             "the call has fewer arguments than the function has parameters", "", call.first_line);
        for (std::size_t i = 0; i < parameters.size(); ++i)
            arguments[i] = parameters[i].type;
    }
    item.job.unit = item.unit.get();
    item.job.signature = {&item.unit->functions[index], std::move(arguments)};
    return item;
}

std::vector<BatchItem> read_batch(const json& batch) {
    std::vector<BatchItem> items;
    for (const json& j : batch.at("signatures")) {
        const auto text = j.at("text").get<std::string>(), id = j.at("name").get<std::string>();
        const std::string call = j.at("call").is_string() ? j.at("call").get<std::string>() : "";
        const Language language = j.value("language", std::string("c")) == "c++" ? Language::Cxx : Language::C;
        BatchItem item = make_item({.text = text, .file = id, .language = language}, {.text = call, .file = id});
        item.name = id;
        item.job.id = j.at("id").get<std::uint32_t>();
        for (const json& subject : j.at("subjects"))
            item.job.subjects.push_back({role_named(subject.at(0)), shape_named(subject.at(1))});
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<SignatureJob> jobs_of(const std::vector<BatchItem>& items) {
    std::vector<SignatureJob> jobs;
    jobs.reserve(items.size());
    std::ranges::transform(items, std::back_inserter(jobs), &BatchItem::job);
    return jobs;
}

}  // namespace callgate
