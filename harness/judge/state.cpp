#include "state.h"

#include <fmt/format.h>

#include "state_rules.h"

namespace callgate {
namespace {

std::uint64_t word(const std::uint8_t* bytes, std::size_t size) {
    std::uint64_t value = 0;
    std::memcpy(&value, bytes, std::min<std::size_t>(8, size));
    return value;
}

Finding about(std::string_view rule, std::string place, std::string says) {
    Finding f;
    f.rule = rule;
    f.place = std::move(place);
    f.says = std::move(says);
    return f;
}

// With the bytes that were wanted and got.
Finding shown(const Mismatch& m, std::string_view rule, std::string place, std::string says) {
    Finding f = about(rule, std::move(place), std::move(says));
    f.wanted = hex(m.wanted, m.mask, m.size);
    f.got = hex(m.got, m.mask, m.size);
    return f;
}

Finding preserved(const Mismatch& m, Abi abi, const Tracer& trace) {
    const std::string reg(gpr_name(m.index));
    const bool low_half = word(m.wanted, 4) == word(m.got, 4);
    Finding f = shown(m, preserve_rule(abi, reg, low_half), reg,
                      low_half ? fmt::format("only the low 32 bits of {} survived", reg)
                               : fmt::format("{} does not hold its entry value at return", reg));
    f.origin = trace.origin(m.got, 8);
    return f;
}

Finding preserved_vector(const Mismatch& m, const Tracer& trace) {
    const std::string reg = fmt::format("xmm{}", m.index);
    Finding f =
        shown(m, "win64.preserve.xmm6-15", reg, reg + " does not hold the low 128 bits of its entry value at return");
    f.origin = trace.origin(m.got, 16);
    return f;
}

Finding shadow_space(const Mismatch& m) {
    const std::uint64_t above = word(m.got, 8);
    Finding f = about("win64.stack.shadow-space", "stack+8",
                      fmt::format("the caller's frame has {} bytes above the return address, of which 32 would be the "
                                  "callee's",
                                  above));
    f.wanted = "32 bytes";
    f.got = fmt::format("{} bytes", above);
    return f;
}

// A register that is above the low 128 bits of the first sixteen, or part of one: "ymm6", "xmm16".
bool above_xmm15(std::string_view place) {
    return place.starts_with("ymm") || place.starts_with("zmm") ||
           (place.starts_with("xmm") && place.size() == 5 && place.substr(3) > "15");
}

Finding live_value(const Mismatch& m, const StateRules& rules, const Tracer& trace) {
    std::string place;
    const auto trash = Tracer::trash(m.got, 8, place);
    const std::string_view rule = trash == Tracer::Trash::BelowRsp       ? rules.below_rsp
                                  : trash == Tracer::Trash::ArgumentArea ? rules.argument_area
                                  : above_xmm15(place)                   ? rules.volatile_upper
                                                                         : rules.volatile_kept;
    Finding f = shown(m, rule, place.empty() ? "live value" : place, "");
    f.origin = trace.origin(m.got, 8);
    f.says = fmt::format("a value kept across the call was lost: it came back as {}",
                         f.origin.empty() ? "something else" : f.origin);
    return f;
}

}  // namespace

std::optional<Finding> state_finding(const Mismatch& m, Abi abi, std::uint32_t area, const Tracer& trace) {
    const StateRules& rules = state_rules(abi);
    switch (m.what) {
        case What::PreservedRegister:
            return preserved(m, abi, trace);
        case What::PreservedVector:
            return preserved_vector(m, trace);
        case What::Rsp:
            return shown(m, rules.rsp, "rsp",
                         fmt::format("rsp is {} bytes off at return",
                                     static_cast<std::int64_t>(word(m.got, 8) - word(m.wanted, 8))));
        case What::Mxcsr:
            return shown(m, rules.mxcsr, "mxcsr", "MXCSR control bits changed across the call");
        case What::X87Control:
            return shown(m, rules.x87_control, "x87 control word", "the x87 control word changed across the call");
        case What::Direction:
            return about(rules.direction, "direction flag", "DF is set at return");
        case What::EntryDirection:
            return about(rules.direction, "direction flag", "DF is set at the call");
        case What::FsBase:
            return shown(m, rules.thread_pointer, "fs", "the word at fs:0 is no longer the thread pointer");
        case What::Guard:
            return shown(m, rules.caller_frame, fmt::format("stack+{}", 8 + area + m.index),
                         "the callee wrote above its argument area");
        case What::Calls:
            return about(rules.indirect_call, "target",
                         fmt::format("the subject called its target {} times instead of once", word(m.got, 8)));
        case What::EntryX87Mode:
            return about(rules.x87_mode, "x87 stack",
                         fmt::format("{} registers of the x87 stack are in use at the call", *m.got));
        case What::ShadowSpace:
            return shadow_space(m);
        case What::Live:
            return live_value(m, rules, trace);
        default:
            return std::nullopt;
    }
}

}  // namespace callgate
