// What the system's dynamic loader does for subject libraries.
#pragma once

#include <cstdint>
#include <string>

namespace callgate {

// An object that a shared library exports.
struct Exported {
    const void* address = nullptr;  // null: `error` says why
    std::uint64_t base = 0;         // of the library
    std::string error;
};

// Loads the library, every symbol bound at once, and none of its own seen by others.
Exported load_export(const std::string& path, const char* name);

}  // namespace callgate
