// The code of a shared library, ELF or PE/COFF: where its sections lie in the file, and where each function ends.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace callgate {

struct Image {
    struct Section {
        std::uint64_t address, offset, size;
    };
    struct Function {
        std::uint64_t address, size;
    };
    std::vector<std::uint8_t> file;
    std::vector<Section> sections;    // those with code; addresses count from the library's base
    std::vector<Function> functions;  // sorted by address
    // On Windows a function without unwind data, and so without an end that is told, is a leaf: it changes no preserved
    // register and not rsp.
    bool leaves_are_untold = false;
};

// Throws std::runtime_error where the file cannot be read or is neither.
Image read_image(const std::string& path);

}  // namespace callgate
