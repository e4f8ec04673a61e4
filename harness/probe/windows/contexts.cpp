#include <windows.h>

#include <cstdio>

#include "../instructions.h"
#include "callgate/probe.h"

namespace callgate {
namespace {

constexpr std::uint32_t slots_in_teb = 64;  // the rest lies in memory of its own, which the probes do not look for

std::uint32_t new_slot() {
    const DWORD slot = TlsAlloc();
    if (slot >= slots_in_teb) {
        std::fputs("callgate: this process has no TLS slot left\n", stderr);
        TerminateProcess(GetCurrentProcess(), 2);
    }
    return slot;
}

// TEB.TlsSlots, as the probes reach it.
Context*& in_teb(std::uint32_t slot) {
    constexpr std::size_t tls_slots = 0x1480;
    return reinterpret_cast<Context**>(read_thread_word() + tls_slots)[slot];
}

}  // namespace

std::uint32_t callgate_capturing_slot = new_slot();
std::uint32_t callgate_driving_slot = new_slot();

Context*& capturing() {
    return in_teb(callgate_capturing_slot);
}

Context*& driving() {
    return in_teb(callgate_driving_slot);
}

}  // namespace callgate
