// Which preserved state a subject's own instructions write: a pass on a register that nothing wrote proves nothing.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace callgate {

// The functions of one ELF shared library. Reads the file once.
class Code {
public:
    // Throws std::runtime_error where the file cannot be read or is no ELF64 file.
    explicit Code(const std::string& path);

    // What the instructions of the function at `address` (from the library's base) write: "rbx" ... "r15", "rsp",
    // "mxcsr-control", "x87-control", "x87-mode", "direction-flag". pop and leave restore, they do not count.
    std::set<std::string_view> written_at(std::uint64_t address) const;

private:
    struct Range {
        std::uint64_t address, size;
    };
    std::vector<std::uint8_t> file_;
    std::vector<Range> functions_;  // sorted by address
    struct Section {
        std::uint64_t address, offset, size;
    };
    std::vector<Section> sections_;
};

}  // namespace callgate
