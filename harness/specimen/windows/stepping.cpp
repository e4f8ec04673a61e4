#include "stepping.h"

#include <x86intrin.h>

#include <cstring>
#include <optional>

#include "../support.h"

namespace callgate::specimen {
namespace {

constexpr DWORD trap_flag = 0x100;

struct Stepping {
    std::uint64_t function = 0, rsp_at_return = 0;
    bool inside = false;
    const std::function<void(CONTEXT&)>* step = nullptr;
};
Stepping stepping;

LONG CALLBACK on_exception(EXCEPTION_POINTERS* exception) {
    if (exception->ExceptionRecord->ExceptionCode != EXCEPTION_SINGLE_STEP || stepping.step == nullptr)
        return EXCEPTION_CONTINUE_SEARCH;
    CONTEXT& at = *exception->ContextRecord;
    if (!stepping.inside && at.Rip == stepping.function) {
        stepping.inside = true;
        stepping.rsp_at_return = at.Rsp + 8;
    } else if (stepping.inside && at.Rsp == stepping.rsp_at_return) {
        stepping.step = nullptr;
        at.EFlags &= ~trap_flag;
        return EXCEPTION_CONTINUE_EXECUTION;
    }
    if (stepping.inside)
        (*stepping.step)(at);
    at.EFlags |= trap_flag;
    return EXCEPTION_CONTINUE_EXECUTION;
}

struct Register {
    const char* name;
    DWORD64 CONTEXT::* value;
};
constexpr Register found_again[] = {
    {"rip", &CONTEXT::Rip}, {"rsp", &CONTEXT::Rsp}, {"rbx", &CONTEXT::Rbx}, {"rbp", &CONTEXT::Rbp},
    {"rsi", &CONTEXT::Rsi}, {"rdi", &CONTEXT::Rdi}, {"r12", &CONTEXT::R12}, {"r13", &CONTEXT::R13},
    {"r14", &CONTEXT::R14}, {"r15", &CONTEXT::R15},
};

// A function without an entry is a leaf: its caller's rip is at rsp.
CONTEXT caller_of(CONTEXT at) {
    DWORD64 base = 0, frame = 0;
    void* data = nullptr;
    if (RUNTIME_FUNCTION* const entry = RtlLookupFunctionEntry(at.Rip, &base, nullptr)) {
        RtlVirtualUnwind(UNW_FLAG_NHANDLER, base, at.Rip, entry, &at, &data, &frame, nullptr);
    } else {
        at.Rip = *reinterpret_cast<const DWORD64*>(at.Rsp);
        at.Rsp += 8;
    }
    return at;
}

struct Lost {
    std::uint64_t offset;
    std::string place, wanted, got;
};

std::optional<Lost> compare(std::uint64_t offset, const CONTEXT& wanted, const CONTEXT& got) {
    for (const Register& r : found_again)
        if (wanted.*r.value != got.*r.value)
            return Lost{offset, r.name, hex(wanted.*r.value), hex(got.*r.value)};
    for (int n = 6; n < 16; ++n) {
        const M128A &x = (&wanted.Xmm0)[n], &y = (&got.Xmm0)[n];
        if (std::memcmp(&x, &y, sizeof x) != 0)
            return Lost{offset, "xmm" + std::to_string(n), hex(&x, sizeof x), hex(&y, sizeof y)};
    }
    return std::nullopt;
}

}  // namespace

void single_step(const void* function, const std::function<void()>& run, const std::function<void(CONTEXT&)>& step) {
    stepping = {reinterpret_cast<std::uint64_t>(function), 0, false, &step};
    void* const handler = AddVectoredExceptionHandler(1, on_exception);
    __writeeflags(__readeflags() | trap_flag);
    run();
    __writeeflags(__readeflags() & ~std::uint64_t{trap_flag});
    RemoveVectoredExceptionHandler(handler);
    if (stepping.step != nullptr || !stepping.inside)
        ADD_FAILURE() << "no trap came where the function returns: nothing is known of its instructions";
}

void expect_unwinds(const void* function, std::string_view name, const std::function<void()>& run) {
    const auto begin = reinterpret_cast<std::uint64_t>(function);
    DWORD64 base = 0;
    const RUNTIME_FUNCTION* const entry = RtlLookupFunctionEntry(begin, &base, nullptr);
    const std::uint64_t end = entry == nullptr ? begin + 1 : base + entry->EndAddress;
    CONTEXT wanted = {};
    std::optional<Lost> lost;
    single_step(function, run, [&](CONTEXT& at) {
        if (at.Rip == begin) {
            wanted = at;
            wanted.Rip = *reinterpret_cast<const DWORD64*>(at.Rsp);
            wanted.Rsp += 8;
        }
        if (at.Rip >= begin && at.Rip < end && !lost.has_value())
            lost = compare(at.Rip - begin, wanted, caller_of(at));
    });
    if (lost.has_value())
        report({"seh.unwind-every-instruction", lost->place, lost->wanted, lost->got,
                "unwinding from " + std::string(name) + "+" + std::to_string(lost->offset) +
                    " does not find this of its caller"});
}

void without_red_zone(const void* function, const std::function<void()>& run) {
    single_step(function, run, [](CONTEXT& at) { std::memset(reinterpret_cast<void*>(at.Rsp - 128), 0xA5, 128); });
}

}  // namespace callgate::specimen
