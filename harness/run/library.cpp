#include "library.h"

#include "module.h"

namespace callgate {
namespace {

std::size_t subjects_of(const Plan& plan) {
    std::size_t n = 0;
    for (const PlannedSignature& p : plan.signatures)
        n += p.subjects.size();
    return n;
}

}  // namespace

Library load_library(const std::string& path, const Plan& plan) {
    Library library;
    const std::size_t expected = subjects_of(plan);
    library.result.status.assign(expected, Status::Absent);
    library.result.addresses.assign(expected, 0);
    const Exported exported = load_export(path, "callgate_table");
    const auto* table = static_cast<const SubjectTable*>(exported.address);
    if (table == nullptr || table->count != expected) {
        library.result.error = table == nullptr ? exported.error : "its table is of another plan";
        return library;
    }
    for (std::size_t i = 0; i < expected; ++i) {
        library.targets.push_back({table->functions[i], table->io});
        if (table->functions[i] != nullptr)
            library.result.addresses[i] = reinterpret_cast<std::uint64_t>(table->functions[i]) - exported.base;
    }
    library.result.loaded = true;
    return library;
}

}  // namespace callgate
