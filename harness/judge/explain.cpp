#include "callgate/explain.h"

#include <nlohmann/json.hpp>

namespace callgate {
namespace {

using nlohmann::json;

json place_json(const Place& place) {
    return {{"at", name(place)}, {"offset", place.offset}, {"size", place.size}};
}

json describe(Model& model, const Placed& placed) {
    json classes = json::array(), places = json::array(), rules = json::array(), because = json::array();
    for (const Class c : placed.classes)
        classes.push_back(name(c));
    for (const Place& p : placed.places)
        places.push_back(place_json(p));
    for (const Reason& r : placed.reasons) {
        rules.push_back(r.rule);
        because.push_back(r.because);
    }
    return {{"type", spell(*placed.type)},
            {"size", model.size(placed.type)},
            {"align", model.align(placed.type)},
            {"class", classes},
            {"places", places},
            {"rules", rules},
            {"because", because}};
}

}  // namespace

json explain(Model& model, const Signature& signature) {
    const Placement placement = model.place(signature);
    json arguments = json::array();
    for (const Placed& a : placement.arguments) {
        json argument = describe(model, a);
        argument["name"] = a.name;
        argument["unnamed"] = a.unnamed;
        argument["by_reference"] = a.by_reference;
        arguments.push_back(std::move(argument));
    }
    json result = describe(model, placement.result);
    result["hidden_pointer"] = placement.hidden_pointer;
    const Abi abi = model.abi();
    const std::string_view flavour = abi == Abi::Win64Msvc ? "msvc" : abi == Abi::Win64MsAbi ? "ms_abi" : "gnu";
    return {{"abi", is_win64(abi) ? "win64" : "sysv"},
            {"flavour", flavour},
            {"function", signature.function->name},
            {"arguments", std::move(arguments)},
            {"result", std::move(result)},
            {"al", placement.counts_vectors ? json(placement.vectors) : json(nullptr)},
            {"stack_bytes", placement.stack_bytes},
            {"stack_align", placement.stack_align}};
}

}  // namespace callgate
