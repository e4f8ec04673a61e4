#include "../library.h"

#include <windows.h>

namespace callgate::specimen {

Library load_library(const std::string& path) {
    // What is wrong is told in words, not in a window.
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX);
    const HMODULE module = LoadLibraryW(std::filesystem::absolute(path).c_str());
    return {reinterpret_cast<void*>(module),
            module == nullptr ? "it does not load: error " + std::to_string(GetLastError()) : ""};
}

void* find_symbol(const Library& library, const char* name) {
    return reinterpret_cast<void*>(GetProcAddress(static_cast<HMODULE>(library.handle), name));
}

std::filesystem::path own_program() {
    std::wstring path(32768, L'\0');
    path.resize(GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size())));
    return path;
}

}  // namespace callgate::specimen
