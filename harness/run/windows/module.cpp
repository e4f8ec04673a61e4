#include "../module.h"

#include <windows.h>

#include <vector>

namespace callgate {
namespace {

std::string last_error() {
    char text[512] = {};
    const DWORD code = GetLastError();
    DWORD length =
        FormatMessageA(FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS | FORMAT_MESSAGE_MAX_WIDTH_MASK,
                       nullptr, code, 0, text, sizeof text, nullptr);
    while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '.'))
        --length;
    return "cannot load it: " + std::string(text, length) + " (error " + std::to_string(code) + ")";
}

// A path that is not whole is looked for in other directories first.
std::wstring whole_path(const std::string& path) {
    std::vector<wchar_t> told(path.size() + 1), whole(32768);
    MultiByteToWideChar(CP_ACP, 0, path.c_str(), -1, told.data(), static_cast<int>(told.size()));
    const DWORD length = GetFullPathNameW(told.data(), static_cast<DWORD>(whole.size()), whole.data(), nullptr);
    return {whole.data(), length};
}

}  // namespace

Exported load_export(const std::string& path, const char* name) {
    // What is wrong goes into the results, not into a window.
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX);
    const HMODULE module = LoadLibraryW(whole_path(path).c_str());
    if (module == nullptr)
        return {.error = last_error()};
    const FARPROC address = GetProcAddress(module, name);
    if (address == nullptr)
        return {.error = std::string("it exports no ") + name};
    return {.address = reinterpret_cast<const void*>(address),
            .base = reinterpret_cast<std::uint64_t>(module),
            .error = {}};
}

}  // namespace callgate
