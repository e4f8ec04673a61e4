// What the unit tests share: short ways from a declaration to the model's answer, as text.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "callgate/batch.h"
#include "callgate/model.h"
#include "callgate/planner.h"

namespace callgate::test {

inline BatchItem item_of(std::string_view text, std::string_view call = {}, Abi abi = Abi::Sysv) {
    return make_item({.text = text, .file = "test.c", .abi = abi}, {.text = call, .file = "call"});
}

inline BatchItem item_of(std::string_view text, std::string_view call, std::vector<Subject> subjects) {
    BatchItem item = item_of(text, call);
    item.job.subjects = std::move(subjects);
    return item;
}

// A type, declared as a typedef of the name t: "struct { int a; float b; } t".
class Sample {
public:
    explicit Sample(std::string_view declarator, Abi abi = Abi::Sysv)
        : item_(item_of("typedef " + std::string(declarator) + "; void f(t *p);", {}, abi)) {}

    TypeRef type() const { return item_.job.signature.arguments.at(0)->element; }

private:
    BatchItem item_;
};

inline void append_members(Model& model, const Type& type, std::uint64_t base, std::string& text) {
    for (const Field& f : model.layout(&type).fields) {
        const Member& m = *f.member;
        const std::uint64_t bit = base + f.bit_offset;
        if (m.name.empty() && m.bit_width < 0)
            append_members(model, *m.type, bit, text);
        else if (m.bit_width < 0)
            text += " " + m.name + "=" + std::to_string(bit / 8);
        else if (!m.name.empty())
            text += " " + m.name + "=@" + std::to_string(bit) + ":" + std::to_string(f.bit_size);
    }
}

// "size=8 align=4 a=0 b=@32:5", named members in order, those of anonymous ones too; bit-fields as @bit:width.
inline std::string layout_of(std::string_view declarator, const Alterations& alterations = {}, Abi abi = Abi::Sysv) {
    const Sample sample(declarator, abi);
    Model model(alterations, abi);
    const Layout& layout = model.layout(sample.type());
    std::string text = "size=" + std::to_string(layout.size) + " align=" + std::to_string(layout.align);
    append_members(model, *sample.type(), 0, text);
    return text;
}

// "INTEGER SSE"; empty for a type of no size.
inline std::string classes_of(std::string_view declarator, const Alterations& alterations = {}) {
    const Sample sample(declarator);
    Model model(alterations);
    std::string text;
    for (const Class c : model.classify(sample.type()).eightbytes)
        text += (text.empty() ? "" : " ") + std::string(name(c));
    return text;
}

// The rules that the classification names, in order; the last one decides.
inline std::vector<std::string> class_rules(std::string_view declarator) {
    const Sample sample(declarator);
    Model model;
    std::vector<std::string> rules;
    for (const Reason& r : model.classify(sample.type()).reasons)
        rules.emplace_back(r.rule);
    return rules;
}

inline std::vector<std::string> rules_of(const Placed& placed) {
    std::vector<std::string> rules;
    for (const Reason& r : placed.reasons)
        rules.emplace_back(r.rule);
    return rules;
}

// Places as a case writes them: "rdi+xmm0", "stack+8" (the first byte stands for all that follow it), "none".
inline std::string spelled(const Placed& placed) {
    std::string text;
    bool on_stack = false;
    for (const Place& p : placed.places) {
        if (!on_stack || p.where != Where::Stack)
            text += (text.empty() ? "" : "+") + name(p);
        on_stack = p.where == Where::Stack;
    }
    return text.empty() ? "none" : (placed.by_reference ? "&" : "") + text;
}

inline std::string spelled_result(const Placement& placement, Abi model_abi = Abi::Sysv) {
    if (placement.hidden_pointer)
        return (placement.hidden_register == convention(model_abi).integer_arguments[0]
                    ? ""
                    : std::string(gpr_name(placement.hidden_register))) +
               "&" + (placement.returns_pointer ? "rax" : "");
    return placement.result.type->kind == Kind::Void ? "void" : spelled(placement.result);
}

// "a=rdi b=xmm0 -> rax": as a case writes it, with the promoted type of unnamed arguments (arg2:double=xmm0), and
// align=N at the end where the argument area is aligned to more than 16.
inline std::string placed(std::string_view text, std::string_view call = {}, const Alterations& alterations = {},
                          Abi abi = Abi::Sysv) {
    const BatchItem item = item_of(text, call, abi);
    Model model(alterations, abi);
    const Placement placement = model.place(item.job.signature);
    std::string line;
    for (const Placed& a : placement.arguments)
        line += a.name + (a.unnamed ? ":" + spell(*a.type) : "") + "=" + spelled(a) + " ";
    if (placement.counts_vectors)
        line += "al=" + std::to_string(placement.al) + " ";
    line += "-> " + spelled_result(placement, abi);
    if (placement.stack_align != 16)
        line += " align=" + std::to_string(placement.stack_align);
    return line;
}

// The rules behind one argument's places, by position, or behind the result's (-1); the last one decides.
inline std::vector<std::string> placement_rules(std::string_view text, int argument, std::string_view call = {}) {
    const BatchItem item = item_of(text, call);
    Model model;
    const Placement placement = model.place(item.job.signature);
    return rules_of(argument < 0 ? placement.result : placement.arguments.at(static_cast<std::size_t>(argument)));
}

inline std::filesystem::path project_root() {
    return std::filesystem::path(__FILE__).parent_path().parent_path().parent_path();
}

inline std::string read_text(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace callgate::test
