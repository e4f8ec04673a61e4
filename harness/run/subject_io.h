// What a subject library exports, as emit/c.cpp and emit/cxx.cpp write it.
#pragma once

#include <cstdint>

#include "callgate/probe.h"

namespace callgate {

struct SubjectIo {
    std::uint8_t* sink;
    const std::uint8_t* result;
    void (*hook)();
    const std::uint64_t* live;
    std::uint64_t* live_out;
    Log* log;  // of subjects in C++: those in C know nothing of it
};

struct SubjectTable {
    SubjectIo* volatile* io;
    void (*const* functions)();
    unsigned long long count;
};

using LayoutSubject = void (*)(std::uint64_t* numbers, std::uint8_t* images);

}  // namespace callgate
