#include "callgate/readings.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "callgate/finding.h"

namespace callgate {
namespace {

using nlohmann::json;

// What a toolchain of this reading does with one signature: names, and what is to be seen there.
struct Seen {
    std::string what, where;
    bool operator==(const Seen&) const = default;
};

std::string places(const Placed& placed) {
    if (placed.places.empty())
        return "no place";
    std::string text;
    for (const Place& p : placed.places) {
        if (p.where == Where::Stack && &p != placed.places.data())
            break;  // the rest follows on the stack
        text += (text.empty() ? placed.by_reference ? "&" : "" : "+") + name(p);
    }
    return text;
}

// Of these the callee shows nothing.
constexpr char call_al[] = "al", call_rsp[] = "rsp at the call";

std::vector<Seen> of_call(const Placement& placement) {
    std::vector<Seen> seen;
    for (const Placed& a : placement.arguments)
        seen.push_back({a.name, places(a)});
    seen.push_back({"result", placement.hidden_pointer
                                  ? fmt::format("memory, address in {}", gpr_name(placement.hidden_register))
                                  : places(placement.result)});
    if (placement.counts_vectors)
        seen.push_back({call_al, fmt::format("{} vector registers", placement.vectors)});
    seen.push_back({call_rsp, fmt::format("a multiple of {}", placement.stack_align)});
    return seen;
}

// Where a bit-field begins, of its image, which is as long as the aggregate is under the unaltered model.
std::string first_bit(const std::vector<std::uint8_t>& image) {
    for (std::size_t bit = 0; bit < 8 * image.size(); ++bit)
        if ((image[bit / 8] >> bit % 8 & 1) != 0)
            return fmt::format("from bit {}", bit);
    return fmt::format("from bit {} or later", 8 * image.size());
}

std::vector<Seen> of_layout(const SignatureJob& job, const Alterations& alterations) {
    std::vector<Seen> seen;
    for (const LayoutQuestion& q : layout_questions(job, alterations))
        seen.push_back(
            {q.place(), q.what == LayoutQuestion::What::Bits ? first_bit(q.image) : fmt::to_string(q.expected)});
    return seen;
}

json differences(const std::vector<Seen>& model, const std::vector<Seen>& reading) {
    json found = json::array();
    for (std::size_t i = 0; i < model.size() && i < reading.size(); ++i)
        if (model[i] != reading[i])
            found.push_back({{"what", model[i].what}, {"model", model[i].where}, {"reading", reading[i].where}});
    return found;
}

// The places are the same; the callee takes more of one for the value.
json widened(const Placement& placement, Model& model) {
    json found = json::array();
    for (const Placed& a : placement.arguments)
        if (is_integer(*a.type) && !a.places.empty() &&
            rule_of_upper_bits(*a.type, model.size(a.type), Mode::Hostile, model.abi()) ==
                info(Alter::NarrowTrusted).rule())
            found.push_back({{"what", a.name},
                             {"model", fmt::format("{}, bits 0-{}", places(a), integer_bits(*a.type) - 1)},
                             {"reading", fmt::format("{}, bits 0-31", places(a))}});
    return found;
}

bool same_sizes(Model& a, Model& b, const Signature& signature) {
    const auto same = [&](TypeRef t) { return a.size(t) == b.size(t); };
    return std::ranges::all_of(signature.arguments, same) && same(signature.function->type->result);
}

}  // namespace

json readings(const SignatureJob& job) {
    Model model({}, job.abi);
    const Placement placement = model.place(job.signature);
    const std::vector<Seen> call = of_call(placement), layout = of_layout(job, {});
    json all = json::array();
    for (const AlterationInfo& a : all_alterations()) {
        if (!a.permitted() || !a.applies(job.abi))
            continue;
        json roles = json::array(), found = json::array();
        if (a.alter == Alter::NarrowTrusted) {
            found = widened(placement, model);
            roles = {"callee"};
        } else {
            Model altered(a.alter, job.abi);
            found = differences(layout, of_layout(job, a.alter));
            if (!found.empty())
                roles.push_back("layout");
            // Where the types themselves differ, only their layout can be compared.
            if (same_sizes(model, altered, job.signature))
                if (const json moved = differences(call, of_call(altered.place(job.signature))); !moved.empty()) {
                    found.insert(found.end(), moved.begin(), moved.end());
                    roles.push_back("caller");
                    if (std::ranges::any_of(
                            moved, [](const json& d) { return d["what"] != call_al && d["what"] != call_rsp; }))
                        roles.push_back("callee");
                }
        }
        if (!found.empty())
            all.push_back({{"name", a.name},
                           {"rule", a.rule()},
                           {"says", a.says},
                           {"otherwise", a.otherwise},
                           {"roles", roles},
                           {"differences", found}});
    }
    return all;
}

}  // namespace callgate
