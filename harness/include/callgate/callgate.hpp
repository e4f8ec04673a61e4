// Checks that a function keeps the System V AMD64 ABI, from C++17 on:
//
//     callgate::Report r = callgate::check("long sum(const long *p, long n)", sum, data, 4);
//     r.ok(), r.findings(), r.str(), r.result<long>()
//
// A thin layer over the C interface, so that it does not matter which C++ library it is compiled with, nor whether with
// exceptions.
#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <type_traits>
#include <vector>
#if defined(__cpp_exceptions)
#include <stdexcept>
#else
#include <cstdio>
#include <cstdlib>
#endif

#include "callgate/callgate.h"

namespace callgate {

// See callgate_options.
struct Options {
    bool hostile = false;
    bool strict = false;
    bool odd_modes = false;
    unsigned rounds = 1;
    bool isolate = false;
    unsigned timeout_ms = 5000;
    long callback_result = 0;
};

// See callgate_callback: callgate::callback<int(const void*, const void*)>()
template <class F>
F* callback() {
    return reinterpret_cast<F*>(callgate_callback());
}

class Report {
public:
    // See callgate_finding.
    struct Finding {
        std::string rule, level, place, wanted, got, origin, says, text, source;
    };

    explicit Report(callgate_report* report) : report_(report, callgate_free) {}

    // Called, and no rule broken that fails.
    bool ok() const { return callgate_ok(report_.get()) != 0; }
    // Why nothing was called; empty where it was.
    std::string error() const { return callgate_error(report_.get()); }
    // All of it, to print.
    std::string str() const { return callgate_text(report_.get()); }

    std::vector<Finding> findings() const {
        std::vector<Finding> list;
        for (std::size_t i = 0; i < callgate_finding_count(report_.get()); ++i) {
            const callgate_finding f = callgate_finding_at(report_.get(), i);
            list.push_back({f.rule, f.level, f.place, f.wanted, f.got, f.origin, f.says, f.text, f.source});
        }
        return list;
    }

    // The function's own result. Throws std::logic_error (aborts, where there are no exceptions) where it was not
    // called, did not return, or returns nothing of this size.
    template <class T>
    T result() const {
        static_assert(std::is_trivially_copyable_v<T>, "callgate: a result of this type is not passed by value");
        alignas(T) unsigned char bytes[sizeof(T)];
        if (callgate_result(report_.get(), bytes, sizeof(T)) == 0)
            no_result(sizeof(T));
        T value;
        std::memcpy(static_cast<void*>(&value), bytes, sizeof(T));
        return value;
    }

private:
    [[noreturn]] void no_result(std::size_t size) const {
        const std::string text = "callgate: no result of " + std::to_string(size) + " bytes:\n" + str();
#if defined(__cpp_exceptions)
        throw std::logic_error(text);
#else
        std::fputs(text.c_str(), stderr);
        std::abort();
#endif
    }

    std::shared_ptr<callgate_report> report_;
};

namespace detail {

__extension__ typedef __int128 SignedWide;
__extension__ typedef unsigned __int128 UnsignedWide;

template <class T>
constexpr callgate_kind kind_of() {
    using U = std::remove_cv_t<T>;
    if constexpr (std::is_void_v<U>)
        return CALLGATE_NOTHING;
    else if constexpr (std::is_reference_v<U> || std::is_pointer_v<U> || std::is_array_v<U> || std::is_function_v<U> ||
                       std::is_null_pointer_v<U>)
        return CALLGATE_POINTER;
    else if constexpr (std::is_enum_v<U>)
        return kind_of<std::underlying_type_t<U>>();
    else if constexpr (std::is_same_v<U, SignedWide>)
        return CALLGATE_SIGNED;
    else if constexpr (std::is_same_v<U, UnsignedWide>)
        return CALLGATE_UNSIGNED;
    else if constexpr (std::is_integral_v<U>)
        return std::is_signed_v<U> ? CALLGATE_SIGNED : CALLGATE_UNSIGNED;
    else if constexpr (std::is_same_v<U, float> || std::is_same_v<U, double> || std::is_same_v<U, long double>)
        return CALLGATE_FLOATING;
    else
        return CALLGATE_BYTES;
}

template <class T>
constexpr callgate_value type_of() {
    if constexpr (kind_of<T>() == CALLGATE_NOTHING)
        return {nullptr, 0, CALLGATE_NOTHING};
    else if constexpr (kind_of<T>() == CALLGATE_POINTER)
        return {nullptr, sizeof(void*), CALLGATE_POINTER};
    else
        return {nullptr, sizeof(T), kind_of<T>()};
}

// An argument, and the address that it is where it decays to one.
struct Argument {
    callgate_value value;
    std::uintptr_t pointer;
};

template <class T>
Argument argument(const T& value) {
    static_assert(std::is_array_v<T> || std::is_function_v<T> || std::is_trivially_copyable_v<T>,
                  "callgate: an object of this class is not passed by value; hand over a pointer to it");
    Argument made = {type_of<T>(), 0};
    if constexpr (std::is_array_v<T> || std::is_function_v<T>)
        made.pointer = reinterpret_cast<std::uintptr_t>(&value);
    else if constexpr (std::is_pointer_v<T>)
        made.pointer = reinterpret_cast<std::uintptr_t>(value);
    else if constexpr (!std::is_null_pointer_v<T>)
        made.value.at = &value;
    return made;  // where it decays, `at` is for the one who keeps it
}

template <class... P>
struct Types {
    static constexpr std::size_t count = sizeof...(P);
    static constexpr callgate_value list[count + 1] = {type_of<P>()..., {nullptr, 0, CALLGATE_NOTHING}};
};

// void(), which may stand for any function, has no prototype; nor has a plain pointer.
template <class F>
struct Prototype {
    static constexpr const callgate_prototype* get() { return nullptr; }
};
template <class R, class... P>
struct Prototype<R(P...)> {
    static constexpr callgate_prototype value = {type_of<R>(), Types<P...>::list, sizeof...(P), 0};
    static constexpr const callgate_prototype* get() {
        return std::is_void_v<R> && sizeof...(P) == 0 ? nullptr : &value;
    }
};
template <class R, class... P>
struct Prototype<R(P..., ...)> {
    static constexpr callgate_prototype value = {type_of<R>(), Types<P...>::list, sizeof...(P), 1};
    static constexpr const callgate_prototype* get() { return &value; }
};
template <class R, class... P>
struct Prototype<R(P...) noexcept> : Prototype<R(P...)> {};
template <class R, class... P>
struct Prototype<R(P..., ...) noexcept> : Prototype<R(P..., ...)> {};

}  // namespace detail

// Calls `function` as `declaration` says, with these arguments. The declaration is C; types may be declared in it
// before the function. Arguments are converted to the declared types where a call in C would do so without loss.
template <class F, class... Arguments>
Report check(const Options& options, const std::string& declaration, F* function, const Arguments&... arguments) {
    const callgate_options o = {options.hostile, options.strict,     options.odd_modes,      options.rounds,
                                options.isolate, options.timeout_ms, options.callback_result};
    detail::Argument made[] = {detail::argument(arguments)..., {}};
    callgate_value values[sizeof...(arguments) + 1] = {};
    for (std::size_t i = 0; i < sizeof...(arguments); ++i) {
        values[i] = made[i].value;
        if (values[i].kind == CALLGATE_POINTER)
            values[i].at = &made[i].pointer;
    }
    return Report(callgate_check_values(declaration.c_str(), reinterpret_cast<callgate_function*>(function), values,
                                        sizeof...(arguments), detail::Prototype<F>::get(), &o));
}

template <class F, class... Arguments>
Report check(const std::string& declaration, F* function, const Arguments&... arguments) {
    return check(Options(), declaration, function, arguments...);
}

}  // namespace callgate
