// One instruction at a time: what lies below rsp, and where an unwinder finds the caller.
#pragma once

#include <windows.h>

#include <cstdint>
#include <functional>
#include <string_view>

namespace callgate::specimen {

// Calls `run` with a trap behind each instruction. From the entry of `function` to its return `step` is shown the state
// before every instruction, those of what it calls too.
void single_step(const void* function, const std::function<void()>& run, const std::function<void(CONTEXT&)>& step);

// Reports where RtlVirtualUnwind, at an instruction of `function`, does not find its caller as it is.
void expect_unwinds(const void* function, std::string_view name, const std::function<void()>& run);

// The same while whatever lies below rsp is overwritten at every instruction: Windows keeps nothing there.
void without_red_zone(const void* function, const std::function<void()>& run);

}  // namespace callgate::specimen
