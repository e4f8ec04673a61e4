#include "callgate/item.h"

namespace callgate {
namespace {

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
    item.job.abi = source.abi;
    item.job.signature = {&item.unit->functions[index], std::move(arguments)};
    return item;
}

}  // namespace callgate
