#include "own_call.h"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include "callgate/cpu.h"
#include "callgate/probe.h"
#include "values.h"

namespace callgate {
namespace {

// The last semicolon may be left out. Errors are those of the text as it was written.
BatchItem parsed(std::string_view text) {
    try {
        return make_item({.text = text}, {.text = {}});
    } catch (const ParseError& error) {
        const std::string closed = std::string(text) + "\n;";
        try {
            return make_item({.text = closed}, {.text = {}});
        } catch (const ParseError&) {
            throw error;
        }
    }
}

class Preparation {
public:
    Preparation(std::string_view declaration, callgate_function* function) : text_(declaration) {
        call_.item = parsed(text_);
        call_.item.job.subjects = {{Role::Callee, Shape::Plain}};
        call_.function = function;
        if (function == nullptr)
            throw std::runtime_error(fmt::format("the function to be called, {}, is a null pointer", declared().name));
        for (const std::string& feature : features_of(call_.item.job.signature))
            if ((feature == "avx" && (cpu_features() & feature_avx) == 0) ||
                (feature == "avx512" && (cpu_features() & feature_avx512) == 0))
                throw std::runtime_error(fmt::format("this CPU lacks {}, which the call needs", feature));
    }

    const std::vector<Parameter>& parameters() const { return declared().type->parameters; }
    bool open() const { return declared().type->variadic || !declared().type->prototyped; }

    void count(std::size_t given) const {
        const std::size_t wanted = parameters().size();
        if (given < wanted)
            wrong(parameters()[given].at, fmt::format("argument {} ({}) was not given", given + 1, spelled(given)),
                  counted(given));
        if (given > wanted && !open())
            wrong(declared().at, fmt::format("{} arguments were given, {} takes {}", given, declared().name, wanted),
                  "declare every parameter, or hand over fewer arguments");
    }

    void prototype(const callgate_prototype& p) {
        if (const std::string d = disagreement(model_, p.result, *declared().type->result); !d.empty())
            wrong(declared().at, fmt::format("the result is {} here, and {}", spell(*declared().type->result), d),
                  remedy);
        if (p.count != parameters().size() && declared().type->prototyped)
            wrong(declared().at,
                  fmt::format("{} parameters are declared here, {} in the function's own prototype",
                              parameters().size(), p.count),
                  remedy);
        for (std::size_t i = 0; i < std::min(p.count, parameters().size()); ++i)
            if (const std::string d = disagreement(model_, p.parameters[i], *parameters()[i].type); !d.empty())
                wrong(parameters()[i].at,
                      fmt::format("argument {} ({}) is {} here, and {}", i + 1, spelled(i),
                                  spell(*parameters()[i].type), d),
                      remedy);
    }

    OwnCall finish(std::span<const callgate_value> values) {
        for (std::size_t i = parameters().size(); i < values.size(); ++i)
            behind_ellipsis(i, values[i]);
        const Placement placement = model_.place(call_.item.job.signature);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const Type& type = *placement.arguments[i].type;
            std::string problem;
            call_.arguments.push_back(convert(model_, values[i], type, problem));
            if (!problem.empty())
                wrong(i < parameters().size() ? parameters()[i].at : declared().at,
                      fmt::format("argument {} ({}) is {}{}: {}", i + 1, spelled(i), spell(type), size_note(type),
                                  problem),
                      "");
        }
        return std::move(call_);
    }

    std::vector<callgate_value> of_declared_types(std::span<const void* const> values) {
        if (values.size() > parameters().size())
            wrong(declared().at, "the arguments behind `...` have no declared type",
                  "use callgate_check_values, which is told their types");
        std::vector<callgate_value> typed;
        for (std::size_t i = 0; i < values.size(); ++i)
            typed.push_back({values[i], model_.size(parameters()[i].type), CALLGATE_BYTES});
        return typed;
    }

private:
    static constexpr const char* remedy =
        "the two must agree; cast the function to void(*)() where its prototype is wrong";

    const Function& declared() const { return *call_.item.job.signature.function; }

    [[noreturn]] void wrong(Position at, std::string message, std::string suggestion) const {
        throw ParseError("<declaration>", text_, at, std::move(message), std::move(suggestion), 1);
    }

    // "`n`", or its type where it has no name.
    std::string spelled(std::size_t index) const {
        if (index >= parameters().size())
            return "`...`";
        const Parameter& p = parameters()[index];
        return "`" + (p.name.empty() ? spell(*p.type) : p.name) + "`";
    }

    std::string counted(std::size_t given) const {
        return fmt::format("{} of {} arguments were given", given, parameters().size());
    }

    // Sizes tell most where two objects are not the same.
    std::string size_note(const Type& type) {
        return is_aggregate(type) || type.kind == Kind::Vector || type.kind == Kind::Complex
                   ? fmt::format(", {} bytes", model_.size(&type))
                   : "";
    }

    void behind_ellipsis(std::size_t index, const callgate_value& value) {
        const TypeRef type = type_behind_ellipsis(*call_.item.unit, value);
        if (type == nullptr)
            wrong(declared().at, fmt::format("argument {} is {}, whose type is not known", index + 1, describe(value)),
                  "behind `...` only integers, floating values and pointers can be handed over");
        call_.item.job.signature.arguments.push_back(type);
    }

    std::string_view text_;
    Model model_;
    OwnCall call_;
};

}  // namespace

OwnCall own_call(std::string_view declaration, callgate_function* function, std::span<const callgate_value> values,
                 const callgate_prototype* prototype) {
    Preparation preparation(declaration, function);
    preparation.count(values.size());
    if (prototype != nullptr)
        preparation.prototype(*prototype);
    return preparation.finish(values);
}

OwnCall own_call(std::string_view declaration, callgate_function* function, std::span<const void* const> values) {
    Preparation preparation(declaration, function);
    preparation.count(values.size());
    return preparation.finish(preparation.of_declared_types(values));
}

}  // namespace callgate
