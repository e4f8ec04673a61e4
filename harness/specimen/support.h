// What the harnesses of the specimens share: findings that name rule, register, wanted and got; the compiled code on
// trial; and calls through the probes, which see every register.
#pragma once

#include <gtest/gtest.h>

#include <bit>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "callgate/abi.h"
#include "callgate/cpu.h"
#include "callgate/probe.h"

namespace callgate::specimen {

struct Finding {
    std::string rule, place, wanted, got, says;
};

// Fails the test that is under way. Bytes are shown lowest address first, as everywhere in Callgate.
void report(Finding finding);

std::string hex(const void* bytes, std::size_t size);

template <class T>
std::string hex(const T& value) {
    static_assert(std::has_unique_object_representations_v<T> || std::is_floating_point_v<T>);
    return hex(&value, std::is_same_v<T, long double> ? 10 : sizeof value);
}

// Reports a finding where the bits differ.
template <class T>
bool expect(std::string_view rule, std::string_view place, std::type_identity_t<T> wanted, T got,
            std::string_view says) {
    if (hex(wanted) == hex(got))
        return true;
    report({std::string(rule), std::string(place), hex(wanted), hex(got), std::string(says)});
    return false;
}

// ... or where a condition does not hold.
bool expect_that(bool holds, std::string_view rule, std::string_view place, std::string_view says);

// A function of the library of code on trial. Throws where it is not there: the test fails.
void* find_subject(const char* name);

template <class Function>
Function* subject(const char* name) {
    return reinterpret_cast<Function*>(find_subject(name));
}

// The convention of the system, which a call has where nothing else is said.
#if defined _WIN32
inline constexpr Abi native = Abi::Win64Gnu;
#else
inline constexpr Abi native = Abi::Sysv;
#endif

enum Gpr { rax, rcx, rdx, rbx, rsp, rbp, rsi, rdi, r8, r9, r10, r11, r12, r13, r14, r15 };
inline constexpr Gpr integer_arguments[] = {rdi, rsi, rdx, rcx, r8, r9};  // psABI 3.2.3
inline constexpr Gpr integer_arguments_win64[] = {rcx, rdx, r8, r9};      // MS parameter passing
inline constexpr const char* gpr_names[] = {"rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi",
                                            "r8",  "r9",  "r10", "r11", "r12", "r13", "r14", "r15"};

template <class T>
std::uint64_t word(T value) {
    static_assert(sizeof value <= 8);
    std::uint64_t bits = 0;
    if constexpr (std::is_integral_v<T> && std::is_signed_v<T>)
        bits = static_cast<std::uint64_t>(std::int64_t{value});
    else
        std::memcpy(&bits, &value, sizeof value);
    return bits;
}

// A state full of junk that no test passes on purpose: default control words, DF clear, the x87 stack empty.
void fill_with_junk(State& state, std::uint64_t seed);

// One call of a function through `drive`: junk wherever no argument is, canaries in what is to be preserved.
class Call {
public:
    explicit Call(Abi abi);
    Call() : Call(native) {}
    // The integer arguments, in order; those without a register lie on the stack.
    template <class... Values>
    explicit Call(Abi abi, Values... values) : Call(abi) {
        integers({word(values)...});
    }
    template <class... Values>
    explicit Call(Values... values) : Call(native, values...) {}

    // All that the function breaks is a matter of this rule: it has its convention by an attribute.
    void under(std::string_view rule) { under_ = rule; }
    State& load() { return context_->load; }
    const State& left() const { return context_->seen; }
    std::uint64_t entry_rsp() const { return context_->entry_rsp; }
    void stack(std::vector<std::uint64_t> words) { arguments_ = std::move(words); }
    // Word n above the return address, as the function left it: on Windows the home of argument n, or argument n.
    std::uint64_t left_on_stack(unsigned n) const { return after_.at(n); }
    void align(std::uint64_t bytes) { context_->stack_align = bytes; }
    void vector(unsigned n, const void* bytes, std::size_t size) { std::memcpy(load().zmm[n], bytes, size); }
    void vector(unsigned n, double value) { vector(n, &value, sizeof value); }

    // Calls, then reports every rule on what a function keeps that this one breaks.
    template <class Function>
    void run(Function* function, unsigned x87_results = 0) {
        run_target(reinterpret_cast<void (*)()>(function), x87_results);
    }

    std::int64_t integer(Gpr r = rax) const { return static_cast<std::int64_t>(left().gpr[r]); }
    double floating(unsigned n = 0) const { return vector_as<double>(n); }
    template <class T>
    T vector_as(unsigned n) const {
        T value;
        std::memcpy(&value, left().zmm[n], sizeof value);
        return value;
    }
    long double x87(unsigned n = 0) const {
        long double value = 0;
        std::memcpy(&value, left().fx + 32 + 16 * n, 10);
        return value;
    }

private:
    void integers(std::vector<std::uint64_t> values);
    void run_target(void (*target)(), unsigned x87_results);
    std::string rule(std::string of_convention) const { return under_.empty() ? of_convention : under_; }

    Abi abi_;
    std::string under_;
    std::unique_ptr<Context> context_;
    std::vector<std::uint64_t> arguments_, before_, after_;
};

// While it lives, `capture` is a function that stores the state it is entered with, trashes all that a function may
// trash, and returns what `load` says.
class Capture {
public:
    explicit Capture(Abi abi = native);
    ~Capture();
    Capture(const Capture&) = delete;
    Capture& operator=(const Capture&) = delete;

    template <class Function>
    static Function* function(Abi abi = native) {
        return is_win64(abi) ? reinterpret_cast<Function*>(callgate_capture_win64)
                             : reinterpret_cast<Function*>(callgate_capture_sysv);
    }
    void under(std::string_view rule) { under_ = rule; }  // as of a Call
    // The shadow space is overwritten too, as a callee may.
    void use_shadow_space() { context_->overwrite_bytes = convention(abi_).home_bytes; }
    State& load() { return context_->load; }
    const State& entered() const { return context_->seen; }
    std::uint64_t calls() const { return context_->calls; }
    std::uint64_t stack(unsigned n) const { return window_.at(1 + n); }  // word n above the return address

    // Reports where the last call did not come as every call has to: aligned, DF clear, the x87 stack empty; with
    // shadow space below `entry_rsp` of the call that led here.
    void check_entry(std::string_view says, std::uint64_t entry_rsp = 0) const;

private:
    std::string rule(std::string_view of_convention) const {
        return under_.empty() ? std::string(of_convention) : under_;
    }

    Abi abi_;
    std::string under_;
    std::unique_ptr<Context> context_;
    std::vector<std::uint64_t> window_;
};

}  // namespace callgate::specimen
