// A DLL that somebody else built, on trial as a black box: each call is made by the probe, with every preserved
// register checked, and what its own functions say of one another's values shows whether those came through.
#pragma once

#include <cstring>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "callgate/plan.h"

namespace callgate::prebuilt {

template <class T>
Bytes bytes_of(const T& value) {
    Bytes bytes(sizeof value);
    std::memcpy(bytes.data(), &value, sizeof value);
    return bytes;
}

// What is to be handed over as a callback: it captures in what state it was called.
void (*callback())();

struct Called {
    Bytes result;
    std::uint64_t captured = 0;       // calls of the callback
    std::uint64_t registers[4] = {};  // of the last: rcx, rdx, r8, r9

    template <class T>
    T as() const {
        T value{};
        if (result.size() == sizeof value)
            std::memcpy(&value, result.data(), sizeof value);
        return value;
    }
};

// Writes a line of JSON for each call and for each expectation.
class Trial {
public:
    // `types` stand in front of every declaration.
    Trial(std::string path, std::string types);

    // The function that the declaration names. Throws std::runtime_error where the DLL does not load or does not export
    // it.
    Called call(std::string_view declaration, std::initializer_list<Bytes> arguments) {
        return call(declaration, arguments, Shape::Plain, 0);
    }

    // The same, where the call has to lead to one call of the callback, which returns `answer`.
    Called calls_back(std::string_view declaration, std::initializer_list<Bytes> arguments, std::uint64_t answer = 0) {
        return call(declaration, arguments, Shape::Callout, answer);
    }

    // `what` is a fact that holds where values came through as they were.
    void expect(bool holds, std::string_view what);

private:
    Called call(std::string_view declaration, const std::vector<Bytes>& arguments, Shape shape, std::uint64_t answer);

    std::string path_, types_;
};

// Each exercises the interface of one DLL.
void libclang(const std::string& path);
void webgpu(const std::string& path);
void twin(const std::string& path);

}  // namespace callgate::prebuilt
