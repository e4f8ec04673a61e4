#include "../library.h"

#include <dlfcn.h>

namespace callgate::specimen {

Library load_library(const std::string& path) {
    void* const handle = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    return {handle, handle == nullptr ? dlerror() : ""};
}

void* find_symbol(const Library& library, const char* name) {
    return dlsym(library.handle, name);
}

std::filesystem::path own_program() {
    return std::filesystem::read_symlink("/proc/self/exe");
}

}  // namespace callgate::specimen
