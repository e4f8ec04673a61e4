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

}  // namespace

std::vector<BatchItem> read_batch(const json& batch) {
    std::vector<BatchItem> items;
    for (const json& j : batch.at("signatures")) {
        const auto text = j.at("text").get<std::string>(), id = j.at("name").get<std::string>();
        const std::string call = j.at("call").is_string() ? j.at("call").get<std::string>() : "";
        const Language language = j.value("language", std::string("c")) == "c++" ? Language::Cxx : Language::C;
        const auto abi = abi_named(j.value("abi", std::string("sysv")));
        if (!abi)
            throw std::runtime_error("unknown ABI '" + j.at("abi").get<std::string>() + "'");
        BatchItem item =
            make_item({.text = text, .file = id, .language = language, .abi = *abi}, {.text = call, .file = id});
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
