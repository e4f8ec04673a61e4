// What the CPU, and the system that saves its registers, can do: the value of Context::features.
#pragma once

#include <cstdint>

namespace callgate {

// feature_avx and feature_avx512 of probe.h. A feature counts only where the system keeps its registers across a
// context switch (XCR0), for without that it faults.
std::uint64_t cpu_features();

}  // namespace callgate
