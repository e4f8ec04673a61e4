#include "../module.h"

#include <dlfcn.h>

namespace callgate {

Exported load_export(const std::string& path, const char* name) {
    void* handle = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr)
        return {.error = dlerror()};
    const void* address = dlsym(handle, name);
    if (address == nullptr)
        return {.error = std::string("it exports no ") + name};
    Dl_info info{};
    const bool known = dladdr(address, &info) != 0;
    return {.address = address, .base = known ? reinterpret_cast<std::uint64_t>(info.dli_fbase) : 0, .error = {}};
}

}  // namespace callgate
