#include "library.h"

#include <dlfcn.h>

namespace callgate {
namespace {

std::size_t subjects_of(const Plan& plan) {
    std::size_t n = 0;
    for (const PlannedSignature& p : plan.signatures)
        n += p.subjects.size();
    return n;
}

std::uint64_t base_of(const void* address) {
    Dl_info info{};
    return dladdr(address, &info) != 0 ? reinterpret_cast<std::uint64_t>(info.dli_fbase) : 0;
}

}  // namespace

Library load_library(const std::string& path, const Plan& plan) {
    Library library;
    const std::size_t expected = subjects_of(plan);
    library.result.status.assign(expected, Status::Absent);
    library.result.addresses.assign(expected, 0);
    void* handle = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr) {
        library.result.error = dlerror();
        return library;
    }
    const auto* table = static_cast<const SubjectTable*>(dlsym(handle, "callgate_table"));
    if (table == nullptr || table->count != expected) {
        library.result.error = table == nullptr ? "it exports no callgate_table" : "its table is of another plan";
        return library;
    }
    const std::uint64_t base = base_of(table);
    for (std::size_t i = 0; i < expected; ++i) {
        library.targets.push_back({table->functions[i], table->io});
        if (table->functions[i] != nullptr)
            library.result.addresses[i] = reinterpret_cast<std::uint64_t>(table->functions[i]) - base;
    }
    library.result.loaded = true;
    return library;
}

}  // namespace callgate
