#include "support.h"

#include <dlfcn.h>

#include <random>
#include <stdexcept>
#include <utility>

#include "callgate/check.h"
#include "journal.h"

namespace callgate::specimen {
namespace {

constexpr std::size_t guard_words = 16;

std::string preserved_rule(const Mismatch& m) {
    const bool low_half = m.what == What::PreservedRegister && std::memcmp(m.wanted, m.got, 4) == 0;
    switch (m.what) {
        case What::PreservedRegister:
            return low_half ? "sysv.preserve.upper-halves" : std::string("sysv.preserve.") + gpr_names[m.index];
        case What::Rsp:
            return "sysv.preserve.rsp";
        case What::Mxcsr:
            return "sysv.preserve.mxcsr-control";
        case What::X87Control:
            return "sysv.preserve.x87-control";
        case What::X87Mode:
            return "sysv.preserve.x87-mode";
        case What::Direction:
            return "sysv.preserve.direction-flag";
        case What::FsBase:
            return "sysv.preserve.fs-base";
        default:
            return "sysv.preserve.rbx";
    }
}

std::pair<std::string, std::string> place_and_words(const Mismatch& m) {
    switch (m.what) {
        case What::PreservedRegister:
            return {gpr_names[m.index], std::string(gpr_names[m.index]) + " is not what it was at entry"};
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

// What dlopen says of the library of code on trial, whose path is nobody's concern.
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
    static void* const library = dlopen(subject_library().c_str(), RTLD_NOW | RTLD_LOCAL);
    static const std::string trouble = library == nullptr ? without_folder(dlerror()) : "";
    if (library == nullptr) {
        report_missing_name(trouble);
        throw std::runtime_error(trouble);
    }
    void* const found = dlsym(library, name);
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

Call::Call() : context_(std::make_unique<Context>()) {
    static std::uint64_t calls = 0;
    fill_with_junk(context_->load, ++calls);
    context_->features = cpu_features();
    context_->stack_align = 16;
}

void Call::integers(std::vector<std::uint64_t> values) {
    for (std::size_t i = 0; i < values.size(); ++i)
        if (i < std::size(integer_arguments))
            load().gpr[integer_arguments[i]] = values[i];
        else
            arguments_.push_back(values[i]);
}

void Call::run_target(void (*target)(), unsigned x87_results) {
    before_ = arguments_;
    std::mt19937_64 random(arguments_.size());
    for (std::size_t i = 0; i < guard_words + arguments_.size() % 2; ++i)
        before_.push_back(random());
    after_.assign(before_.size(), 0);
    context_->target = target;
    context_->stack = reinterpret_cast<const std::uint8_t*>(before_.data());
    context_->stack_bytes = before_.size() * 8;
    context_->window = reinterpret_cast<std::uint8_t*>(after_.data());
    callgate_drive_sysv(context_.get());

    Observed seen;
    const State* const load = &context_->load;
    seen.load = load;
    seen.left = &context_->seen;
    seen.entry_rsp = context_->entry_rsp;
    std::uint64_t thread_pointer = 0;
    __asm__("mov %%fs:0, %0" : "=r"(thread_pointer));
    context_->load.fs0 = thread_pointer;
    check_preserved(seen, convention(Abi::Sysv), x87_results, [](const Mismatch& m) {
        auto [place, says] = place_and_words(m);
        report({preserved_rule(m), place, hex(m.wanted, m.size), hex(m.got, m.size), says});
    });
    for (std::size_t i = arguments_.size(); i < before_.size(); ++i)
        if (before_[i] != after_[i])
            report({"sysv.stack.caller-frame", "stack+" + std::to_string(8 + 8 * i), hex(before_[i]), hex(after_[i]),
                    "memory above the argument area, the caller's own, was written"});
}

Capture::Capture() : context_(std::make_unique<Context>()), window_(32) {
    fill_with_junk(context_->load, 0xCA97);
    context_->features = cpu_features();
    context_->window = reinterpret_cast<std::uint8_t*>(window_.data());
    context_->window_bytes = window_.size() * 8;
    context_->previous = callgate_capturing;
    callgate_capturing = context_.get();
}

Capture::~Capture() {
    callgate_capturing = context_->previous;
}

void Capture::check_entry(std::string_view says) const {
    const std::string where(says);
    const std::uint64_t rsp_after_return = entered().gpr[rsp] + 8;
    expect_that(calls() > 0, "sysv.args.indirect-call", "target", where + ": it was never called");
    if (calls() == 0)
        return;
    expect("sysv.stack.align-16", "rsp", std::uint64_t{0}, rsp_after_return % 16, where + ": rsp + 8 modulo 16");
    expect("sysv.preserve.direction-flag", "direction flag", std::uint64_t{0},
           entered().rflags & detail::direction_flag, where + ": DF is set at entry");
    expect("sysv.preserve.x87-mode", "x87 stack", std::uint8_t{0}, entered().fx[4],
           where + ": the x87 stack is not empty");
}

}  // namespace callgate::specimen
