// What a subject library exports, as emit/c.cpp writes it.
#pragma once

#include <cstdint>

namespace callgate {

struct SubjectIo {
    std::uint8_t* sink;
    const std::uint8_t* result;
    void (*hook)();
    const std::uint64_t* live;
    std::uint64_t* live_out;
};

struct SubjectTable {
    SubjectIo* volatile* io;
    void (*const* functions)();
    unsigned long count;
};

using LayoutSubject = void (*)(std::uint64_t* numbers, std::uint8_t* images);

}  // namespace callgate
