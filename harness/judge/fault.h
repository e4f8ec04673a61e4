// What a crash is called: Crash::signal in words.
#pragma once

#include <cstdint>
#include <string>

namespace callgate {

// A signal of Linux ("SIGSEGV"), or the code of an exception of Windows ("STATUS_ACCESS_VIOLATION").
std::string fault_name(std::uint32_t code);

}  // namespace callgate
