// Which preserved state a subject's own instructions write: a pass on a register that nothing wrote proves nothing.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "callgate/image.h"

namespace callgate {

// The functions of one shared library, ELF or PE/COFF. Reads the file once.
class Code {
public:
    // Throws std::runtime_error where the file cannot be read or is neither.
    explicit Code(const std::string& path);

    // What the instructions of the function at `address` (from the library's base) write: "rbx" ... "r15", "rsp", rdi
    // and rsi too, "xmm6" ... "xmm15", "mxcsr-control", "x87-control", "x87-mode", "direction-flag". pop, leave and
    // what loads a vector register from the frame restore, they do not count.
    std::set<std::string_view> written_at(std::uint64_t address) const;

private:
    Image image_;
};

}  // namespace callgate
