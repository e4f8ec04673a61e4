#include "fault.h"

#include <map>

#include <fmt/format.h>

namespace callgate {

std::string fault_name(std::uint32_t code) {
    static const std::map<std::uint32_t, std::string_view> names = {
        {4, "SIGILL"},
        {5, "SIGTRAP"},
        {6, "SIGABRT"},
        {7, "SIGBUS"},
        {8, "SIGFPE"},
        {9, "SIGKILL"},
        {11, "SIGSEGV"},
        {0x8000'0002, "STATUS_DATATYPE_MISALIGNMENT"},
        {0x8000'0003, "STATUS_BREAKPOINT"},
        {0x8000'0004, "STATUS_SINGLE_STEP"},
        {0xC000'0005, "STATUS_ACCESS_VIOLATION"},
        {0xC000'0006, "STATUS_IN_PAGE_ERROR"},
        {0xC000'001D, "STATUS_ILLEGAL_INSTRUCTION"},
        {0xC000'008E, "STATUS_FLOAT_DIVIDE_BY_ZERO"},
        {0xC000'0090, "STATUS_FLOAT_INVALID_OPERATION"},
        {0xC000'0094, "STATUS_INTEGER_DIVIDE_BY_ZERO"},
        {0xC000'0095, "STATUS_INTEGER_OVERFLOW"},
        {0xC000'0096, "STATUS_PRIVILEGED_INSTRUCTION"},
        {0xC000'00FD, "STATUS_STACK_OVERFLOW"},
        {0xC000'0374, "STATUS_HEAP_CORRUPTION"},
        {0xC000'0409, "STATUS_STACK_BUFFER_OVERRUN"},
        {0x2047'4343, "an uncaught C++ exception of GCC's"},
        {0xE06D'7363, "an uncaught C++ exception of Microsoft's"},
    };
    if (const auto known = names.find(code); known != names.end())
        return std::string(known->second);
    return code < 0x100 ? fmt::format("signal {}", code) : fmt::format("exception 0x{:X}", code);
}

}  // namespace callgate
