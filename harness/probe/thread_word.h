// The word by which a thread knows its own address: at fs:0, on Windows in the TEB, at gs:30h.
#pragma once

#include <cstdint>

namespace callgate {

#if defined _WIN32
#define CALLGATE_THREAD_WORD "%%gs:0x30"
#else
#define CALLGATE_THREAD_WORD "%%fs:0"
#endif

inline std::uint64_t read_thread_word() {
    std::uint64_t word;
    __asm__ volatile("mov " CALLGATE_THREAD_WORD ", %0" : "=r"(word));
    return word;
}

inline void write_thread_word(std::uint64_t word) {
    __asm__ volatile("mov %0, " CALLGATE_THREAD_WORD : : "r"(word) : "memory");
}

#undef CALLGATE_THREAD_WORD

}  // namespace callgate
