// The C interface, and how a report reads.
#include <cstring>
#include <exception>
#include <functional>
#include <string>

#include <fmt/format.h>

#include "callgate/callgate.h"
#include "callgate/probe.h"
#include "rounds.h"
#include "rules.h"

namespace {

using callgate::Attempt;
using callgate::Finding;
using callgate::OwnCall;

// A finding with what the catalogue says of its rule, as strings that end in a null.
struct Told {
    Finding finding;
    std::string level, text, source;

    bool fails(bool strict) const { return level == "must" || (strict && level == "de-facto"); }
};

Told tell(Finding finding) {
    const callgate::Rule rule = callgate::rule(finding.rule);
    Told told = {std::move(finding), std::string(rule.level), std::string(rule.says), std::string(rule.source)};
    if (told.finding.rule.empty())
        told.level = "must";
    return told;
}

std::string indented(const std::string& line) {
    return line.empty() ? "" : "        " + line + "\n";
}

std::string spelled(const Told& told) {
    const Finding& f = told.finding;
    std::string text = fmt::format("  {}", told.level);
    for (const std::string& part : {f.rule, f.place})
        if (!part.empty())
            text += "  " + part;
    if (!f.wanted.empty())
        text += "  wanted " + f.wanted;
    if (!f.got.empty())
        text += (f.wanted.empty() ? "  " : "  got ") + f.got;
    text += "\n" + indented(f.says);
    if (!f.origin.empty() && !f.rule.empty() && f.says.find(f.origin) == f.says.npos)
        text += indented(fmt::format("{} holds {}", f.place, f.origin));
    if (!told.text.empty())
        text += indented(fmt::format("{}: {}", told.source, told.text));
    return text;
}

}  // namespace

struct callgate_report {
    std::string function, error, text;
    std::vector<Told> findings;
    std::optional<callgate::Bytes> result;
    bool ok = false;
};

namespace {

std::string heading(const callgate_report& report) {
    const std::size_t n = report.findings.size();
    const std::string count = n == 0 ? "" : fmt::format(" ({} finding{})", n, n == 1 ? "" : "s");
    return fmt::format("{} {} the ABI{}\n", report.function, report.ok ? "keeps" : "breaks", count);
}

void fill(callgate_report& report, const std::function<OwnCall()>& prepare, const callgate_options& options) {
    const OwnCall call = prepare();
    report.function = call.item.job.signature.function->name;
    Attempt made = callgate::all_rounds(call, options);
    report.ok = made.result.has_value();
    report.result = std::move(made.result);
    for (Finding& f : made.findings) {
        report.findings.push_back(tell(std::move(f)));
        report.ok &= !report.findings.back().fails(options.strict != 0);
    }
    report.text = heading(report);
    for (const Told& told : report.findings)
        report.text += spelled(told);
}

// Nothing is thrown through a C interface.
callgate_report* make_report(const std::function<OwnCall()>& prepare, const callgate_options* options) {
    auto* report = new callgate_report;
    try {
        fill(*report, prepare, options == nullptr ? callgate_options() : *options);
    } catch (const std::exception& error) {
        *report = {};
        report->error = error.what();
        report->text = "callgate cannot check this call\n" + report->error + "\n";
    }
    return report;
}

const void* address_of(const void* argument) {
    return argument;
}
const void* address_of(const callgate_value& argument) {
    return argument.at;
}

// Throws std::runtime_error: C may hand over anything.
void refuse_missing(const auto* arguments, std::size_t count) {
    if (arguments == nullptr && count != 0)
        throw std::runtime_error(fmt::format("`arguments` is null, and {} were said to be there", count));
    for (std::size_t i = 0; i < count; ++i)
        if (address_of(arguments[i]) == nullptr)
            throw std::runtime_error(fmt::format("the address of argument {}'s value is null", i + 1));
}

std::string_view text_of(const char* declaration) {
    return declaration == nullptr ? std::string_view() : declaration;
}

}  // namespace

extern "C" {

callgate_report* callgate_check(const char* declaration, callgate_function* function, const void* const* arguments,
                                size_t count, const callgate_options* options) {
    return make_report(
        [&] {
            refuse_missing(arguments, count);
            return callgate::own_call(text_of(declaration), function, {arguments, count});
        },
        options);
}

callgate_report* callgate_check_values(const char* declaration, callgate_function* function,
                                       const callgate_value* arguments, size_t count,
                                       const callgate_prototype* prototype, const callgate_options* options) {
    return make_report(
        [&] {
            refuse_missing(arguments, count);
            return callgate::own_call(text_of(declaration), function, {arguments, count}, prototype);
        },
        options);
}

callgate_function* callgate_callback() {
    return callgate::callgate_capture_sysv;
}

int callgate_ok(const callgate_report* report) {
    return report->ok ? 1 : 0;
}

const char* callgate_error(const callgate_report* report) {
    return report->error.c_str();
}

const char* callgate_text(const callgate_report* report) {
    return report->text.c_str();
}

size_t callgate_finding_count(const callgate_report* report) {
    return report->findings.size();
}

callgate_finding callgate_finding_at(const callgate_report* report, size_t index) {
    if (index >= report->findings.size())
        return {"", "", "", "", "", "", "", "", ""};
    const Told& t = report->findings[index];
    const Finding& f = t.finding;
    return {f.rule.c_str(),   t.level.c_str(), f.place.c_str(), f.wanted.c_str(), f.got.c_str(),
            f.origin.c_str(), f.says.c_str(),  t.text.c_str(),  t.source.c_str()};
}

int callgate_result(const callgate_report* report, void* result, size_t size) {
    if (!report->result || report->result->size() != size || size == 0)
        return 0;
    std::memcpy(result, report->result->data(), size);
    return 1;
}

void callgate_free(callgate_report* report) {
    delete report;
}
}
