#include "support.h"

#include <random>
#include <stdexcept>
#include <utility>

#include "../judge/state_rules.h"
#include "../probe/instructions.h"
#include "callgate/check.h"
#include "journal.h"
#include "library.h"

namespace callgate::specimen {
namespace {

constexpr std::size_t guard_words = 16;

std::string preserved_rule(Abi abi, const Mismatch& m) {
    const StateRules& rules = state_rules(abi);
    const bool low_half = m.what == What::PreservedRegister && std::memcmp(m.wanted, m.got, 4) == 0;
    switch (m.what) {
        case What::PreservedVector:
            return "win64.preserve.xmm6-15";
        case What::Rsp:
            return std::string(rules.rsp);
        case What::Mxcsr:
            return std::string(rules.mxcsr);
        case What::X87Control:
            return std::string(rules.x87_control);
        case What::X87Mode:
            return std::string(rules.x87_mode);
        case What::Direction:
            return std::string(rules.direction);
        case What::FsBase:
            return std::string(rules.thread_pointer);
        default:
            return preserve_rule(abi, gpr_names[m.index], low_half);
    }
}

std::pair<std::string, std::string> place_and_words(const Mismatch& m) {
    switch (m.what) {
        case What::PreservedRegister:
            return {gpr_names[m.index], std::string(gpr_names[m.index]) + " is not what it was at entry"};
        case What::PreservedVector:
            return {"xmm" + std::to_string(m.index), "xmm" + std::to_string(m.index) + " is not what it was at entry"};
        case What::Rsp:
            return {"rsp", "rsp is not its entry value plus 8"};
        case What::Mxcsr:
            return {"mxcsr", "MXCSR's control bits changed"};
        case What::X87Control:
            return {"x87 control word", "the x87 control word changed"};
        case What::X87Mode:
            return {"x87 stack", "another number of x87 registers is in use than there are results"};
        case What::Direction:
            return {"direction flag", "DF is set at return"};
        case What::FsBase:
            return {"fs", "fs does not hold the thread pointer"};
        default:
            return {"stack+" + std::to_string(m.index),
                    "memory above the argument area, the caller's own, was written"};
    }
}

// What the loader says of the library of code on trial, whose path is nobody's concern.
std::string without_folder(std::string text) {
    const std::string& path = subject_library();
    if (text.starts_with(path))
        text.erase(0, path.rfind('/') + 1);
    return text;
}

// A library that lacks a mangled name: compiled code and assembly do not call the same thing by the same name.
void report_missing_name(std::string_view trouble) {
    constexpr std::string_view before = "undefined symbol: ";
    const std::size_t at = trouble.find(before);
    if (at == std::string_view::npos)
        return;
    const std::string_view rest = trouble.substr(at + before.size());
    if (rest.starts_with("_Z"))
        report({"cxx.mangling", std::string(rest.substr(0, rest.find_first_of(" ,("))), "", "",
                "nobody defines this name"});
}

}  // namespace

std::string hex(const void* bytes, std::size_t size) {
    std::string text;
    for (std::size_t i = 0; i < size; ++i) {
        const auto byte = static_cast<const std::uint8_t*>(bytes)[i];
        text += i == 0 ? "" : " ";
        text += "0123456789abcdef"[byte >> 4];
        text += "0123456789abcdef"[byte & 15];
    }
    return text;
}

bool expect_that(bool holds, std::string_view rule, std::string_view place, std::string_view says) {
    if (!holds)
        report({std::string(rule), std::string(place), "", "", std::string(says)});
    return holds;
}

void* find_subject(const char* name) {
    if (subject_library().empty())
        throw std::runtime_error("this test needs compiled code: --subjects=LIBRARY");
    static const Library library = load_library(subject_library());
    if (library.handle == nullptr) {
        const std::string trouble = without_folder(library.trouble);
        report_missing_name(trouble);
        throw std::runtime_error(trouble);
    }
    void* const found = find_symbol(library, name);
    if (found == nullptr)
        throw std::runtime_error(std::string("the library of code on trial has no ") + name);
    return found;
}

void fill_with_junk(State& state, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    auto* const words = reinterpret_cast<std::uint64_t*>(&state);
    for (std::size_t i = 0; i < sizeof state / 8; ++i)
        words[i] = random();
    constexpr std::uint16_t control = 0x037F, status = 0;
    constexpr std::uint32_t mxcsr = 0x1F80;
    std::memcpy(state.fx, &control, sizeof control);
    std::memcpy(state.fx + 2, &status, sizeof status);
    state.fx[4] = 0;  // the tags: empty
    std::memcpy(state.fx + 24, &mxcsr, sizeof mxcsr);
}

Call::Call(Abi abi) : abi_(abi), context_(std::make_unique<Context>()) {
    static std::uint64_t calls = 0;
    fill_with_junk(context_->load, ++calls);
    context_->features = cpu_features();
    context_->stack_align = 16;
}

void Call::integers(std::vector<std::uint64_t> values) {
    const std::span<const Gpr> registers =
        is_win64(abi_) ? std::span<const Gpr>(integer_arguments_win64) : integer_arguments;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (i < registers.size())
            load().gpr[registers[i]] = values[i];
        else
            arguments_.push_back(values[i]);
}

void Call::run_target(void (*target)(), unsigned x87_results) {
    std::mt19937_64 random(arguments_.size());
    before_.clear();
    for (unsigned i = 0; i < convention(abi_).home_bytes / 8; ++i)
        before_.push_back(random());
    before_.insert(before_.end(), arguments_.begin(), arguments_.end());
    const std::size_t area = before_.size();
    for (std::size_t i = 0; i < guard_words + area % 2; ++i)
        before_.push_back(random());
    after_.assign(before_.size(), 0);
    context_->target = target;
    context_->stack = reinterpret_cast<const std::uint8_t*>(before_.data());
    context_->stack_bytes = before_.size() * 8;
    context_->window = reinterpret_cast<std::uint8_t*>(after_.data());
    if (is_win64(abi_))
        callgate_drive_win64(context_.get());
    else
        callgate_drive_sysv(context_.get());

    Observed seen;
    const State* const load = &context_->load;
    seen.load = load;
    seen.left = &context_->seen;
    seen.entry_rsp = context_->entry_rsp;
    context_->load.fs0 = read_thread_word();
    check_preserved(seen, convention(abi_), x87_results, [&](const Mismatch& m) {
        auto [place, says] = place_and_words(m);
        report({rule(preserved_rule(abi_, m)), place, hex(m.wanted, m.size), hex(m.got, m.size), says});
    });
    for (std::size_t i = area; i < before_.size(); ++i)
        if (before_[i] != after_[i])
            report({rule(std::string(state_rules(abi_).caller_frame)), "stack+" + std::to_string(8 + 8 * i),
                    hex(before_[i]), hex(after_[i]), "memory above the argument area, the caller's own, was written"});
}

Capture::Capture(Abi abi) : abi_(abi), context_(std::make_unique<Context>()), window_(32) {
    fill_with_junk(context_->load, 0xCA97);
    context_->features = cpu_features();
    context_->window = reinterpret_cast<std::uint8_t*>(window_.data());
    context_->window_bytes = window_.size() * 8;
    context_->previous = capturing();
    capturing() = context_.get();
}

Capture::~Capture() {
    capturing() = context_->previous;
}

void Capture::check_entry(std::string_view says, std::uint64_t entry_rsp) const {
    const StateRules& rules = state_rules(abi_);
    const std::string where(says);
    const std::uint64_t rsp_after_return = entered().gpr[rsp] + 8;
    expect_that(calls() > 0, rule(rules.indirect_call), "target", where + ": it was never called");
    if (calls() == 0)
        return;
    expect(rule(rules.align), "rsp", std::uint64_t{0}, rsp_after_return % 16, where + ": rsp + 8 modulo 16");
    expect(rule(rules.direction), "direction flag", std::uint64_t{0}, entered().rflags & detail::direction_flag,
           where + ": DF is set at entry");
    if (convention(abi_).x87_mode)
        expect(rule(rules.x87_mode), "x87 stack", std::uint8_t{0}, entered().fx[4],
               where + ": the x87 stack is not empty");
    if (entry_rsp != 0)
        expect_that(entry_rsp - rsp_after_return >= convention(abi_).home_bytes, rule(rules.argument_area),
                    "shadow space",
                    where + ": there is less than 32 bytes of the caller's frame above the return address");
}

}  // namespace callgate::specimen
