// callgate-core: everything that understands a type. JSON in, JSON out; `callgate` (Python) is its only user.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "callgate/batch.h"
#include "callgate/explain.h"
#include "callgate/generate.h"
#include "callgate/hand.h"
#include "callgate/readings.h"
#include "callgate/reduce.h"
#include "commands.h"

namespace callgate {
namespace {

using nlohmann::json;

json problem_json(const CaseProblem& p) {
    return {{"line", p.line},
            {"column", p.column},
            {"message", p.message},
            {"rendered", p.rendered},
            {"disagreement", p.disagreement}};
}

json signature_json(const BatchItem& item, const std::string& call) {
    Model model({}, item.job.abi);
    const Type& result = *item.job.signature.function->type->result;
    const Placement placement = model.place(item.job.signature);
    const bool x87 = !placement.result.places.empty() && placement.result.places[0].where == Where::X87;
    std::uint64_t bytes = model.size(&result);
    for (const TypeRef t : item.job.signature.arguments)
        bytes += model.size(t);
    return {{"call", call},
            {"abi", name(item.job.abi)},
            {"features", features_of(item.job.signature)},
            {"x87_result", x87},
            {"bytes", bytes},
            {"explain", explain(model, item.job.signature)},
            {"readings", readings(item.job)}};
}

// [{"file", "text"}] -> [{"signatures": [...], "problems": [...]}]
void cases() {
    json answer = json::array();
    for (const json& c : json::parse(std::cin)) {
        const auto text = c.at("text").get<std::string>();
        const CaseReading reading = read_case(c.at("file").get<std::string>(), text);
        json signatures = json::array(), problems = json::array();
        for (const CaseCall& call : reading.calls)
            signatures.push_back(signature_json(call.item, call.call));
        for (const CaseProblem& p : reading.problems)
            problems.push_back(problem_json(p));
        answer.push_back({{"signatures", signatures}, {"problems", problems}});
    }
    std::cout << answer << '\n';
}

int explain_command(const std::string& text, const std::string& call, Language language,
                    const std::vector<std::string>& abi_names) {
    json all = json::array();
    std::vector<std::string> refused;  // an ABI may lack what another has
    for (const Abi abi : abis) {
        if (std::ranges::find(abi_names, name(abi)) == abi_names.end())
            continue;
        try {
            const BatchItem item =
                make_item({.text = text, .language = language, .abi = abi}, {.text = call, .file = "<call>"});
            Model model({}, abi);
            all.push_back(explain(model, item.job.signature));
        } catch (const ParseError& e) {
            refused.emplace_back(e.what());
        }
    }
    if (!refused.empty())
        std::cerr << refused[0] << '\n';
    if (all.empty())
        return 2;
    std::cout << all.dump(2) << '\n';
    return 0;
}

void generate_command(std::uint64_t seed, std::uint64_t first, std::uint64_t count, Abi abi, Language language) {
    for (std::uint64_t i = first; i < first + count; ++i) {
        const Generated g = language == Language::Cxx ? generate_cxx(seed, i) : generate(seed, i, abi);
        const BatchItem item = make_item({.text = g.declaration, .language = language, .abi = abi}, {.text = g.call});
        std::cout << json{{"index", i},
                          {"text", g.declaration},
                          {"call", g.call.empty() ? json(nullptr) : json(g.call)},
                          {"features", features_of(item.job.signature)}}
                  << '\n';
    }
}

// {"text", "call", "abi", "language"} -> [{"text", "call", "features", "weight"}], the least first
void reduce_command() {
    const json request = json::parse(std::cin);
    const auto call = request.at("call").is_null() ? std::string() : request.at("call").get<std::string>();
    const Abi abi = abi_named(request.value("abi", std::string("sysv"))).value_or(Abi::Sysv);
    const bool cxx = request.value("language", std::string("c")) == "c++";
    const Language language = cxx ? Language::Cxx : Language::C;
    const auto text = request.at("text").get<std::string>();
    const BatchItem item = make_item({.text = text, .language = language, .abi = abi}, {.text = call});
    json answer = json::array();
    for (const Written& w : cxx ? cxx_reductions(text, call, abi) : reductions(item.job.signature)) {
        const BatchItem smaller =
            make_item({.text = w.declaration, .language = language, .abi = abi}, {.text = w.call});
        answer.push_back({{"text", w.declaration},
                          {"call", w.call.empty() ? json(nullptr) : json(w.call)},
                          {"features", features_of(smaller.job.signature)},
                          {"weight", w.weight}});
    }
    std::cout << answer << '\n';
}

// {"signatures": [one, of one subject], "mode", "comment"} -> {"subject", "referee"}: two files that make a program
void reproduce_command() {
    const json request = json::parse(std::cin);
    const std::vector<BatchItem> items = read_batch(request);
    if (items.size() != 1 || items[0].job.subjects.empty())
        throw std::runtime_error("reproduce wants one signature with its subjects, of which the first is called");
    const Mode mode = request.at("mode") == "hostile" ? Mode::Hostile : Mode::Polite;
    const auto emit = items[0].unit->language == Language::Cxx ? emit_cxx : emit_c;
    std::cout << json{{"subject", emit(jobs_of(items), {})},
                      {"referee",
                       referee(items[0], items[0].job.subjects[0], mode, request.at("comment").get<std::string>())}}
              << '\n';
}

void alterations() {
    json all = json::array();
    for (const AlterationInfo& a : all_alterations())
        all.push_back({{"name", a.name},
                       {"rule", a.rule()},
                       {"says", a.says},
                       {"otherwise", a.otherwise},
                       {"of_places", a.of_places()}});
    std::cout << all << '\n';
}

}  // namespace
}  // namespace callgate

int main(int argc, char** argv) {
    using namespace callgate;
    CLI::App app{"The part of Callgate that understands types"};
    app.require_subcommand(1);
    app.add_subcommand("cases", "parse cases and compare their places with the model");
    app.add_subcommand("alterations", "the named alterations of the model");

    std::string text, call;
    auto* explain = app.add_subcommand("explain", "placement of a declaration");
    explain->add_option("declaration", text)->required();
    explain->add_option("--call", call);
    std::string language = "c";
    explain->add_option("--lang", language)->check(CLI::IsMember({"c", "c++"}));

    std::vector<std::string> abi_names = {"sysv"};
    explain->add_option("--abi", abi_names)->delimiter(',');

    EmitOptions emit_options;
    auto* emit = app.add_subcommand("emit", "C or C++, and plan of a batch");
    emit->add_option("--batch", emit_options.batch)->required();
    emit->add_option("--plan", emit_options.plan);
    emit->add_option("--source", emit_options.source);
    emit->add_option("--exclude", emit_options.exclude)->delimiter(',');
    emit->add_option("--alter", emit_options.alterations)->delimiter(',');

    std::string request, answer;
    auto* judge = app.add_subcommand("judge", "findings of a worker's observations");
    judge->add_option("--request", request)->required();
    judge->add_option("--out", answer);

    DumpOptions dump_options;
    auto* dump = app.add_subcommand("dump", "what a worker saw, to read");
    dump->add_option("--plan", dump_options.plan)->required();
    dump->add_option("--results", dump_options.results)->required();
    dump->add_option("--observations", dump_options.observations)->required();
    dump->add_option("--out", dump_options.out);

    std::uint64_t seed = 1, first = 0, count = 1;
    auto* generate = app.add_subcommand("generate", "random signatures, one JSON object a line");
    generate->add_option("--seed", seed);
    generate->add_option("--first", first);
    generate->add_option("--count", count);
    std::string generate_abi = "sysv";
    generate->add_option("--abi", generate_abi)->check(CLI::IsMember([] {
        std::vector<std::string> names;
        for (const Abi abi : abis)
            names.emplace_back(name(abi));
        return names;
    }()));

    std::string generate_language = "c";
    generate->add_option("--lang", generate_language)->check(CLI::IsMember({"c", "c++"}));

    app.add_subcommand("reduce", "every signature that is one step smaller");
    app.add_subcommand("reproduce", "one subject and its referee, as two files that make a program");

    CLI11_PARSE(app, argc, argv);
    try {
        if (app.got_subcommand("cases"))
            cases();
        else if (app.got_subcommand("alterations"))
            alterations();
        else if (app.got_subcommand("reduce"))
            reduce_command();
        else if (app.got_subcommand("reproduce"))
            reproduce_command();
        else if (*explain)
            return explain_command(text, call, language == "c++" ? Language::Cxx : Language::C, abi_names);
        else if (*emit)
            emit_command(emit_options);
        else if (*judge)
            judge_command(request, answer);
        else if (*dump)
            dump_command(dump_options);
        else if (*generate)
            generate_command(seed, first, count, *abi_named(generate_abi),
                             generate_language == "c++" ? Language::Cxx : Language::C);
        std::cout.flush();
        if (!std::cout)
            throw std::runtime_error("cannot write the answer");
        return 0;
    } catch (const std::exception& e) {
        std::cerr << "callgate-core: " << e.what() << '\n';
        return 2;
    }
}
