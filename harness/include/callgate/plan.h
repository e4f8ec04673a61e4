// What the worker is told: images and masks, no types. Made by the core (emit), read by the worker and by the judge.
//
// The argument block: argument i's value lies at its own offset in `in` (for callers to read) and in the sink (where
// callees write): a multiple of max(16, its alignment), arguments in order, each taking its size rounded up to 16;
// behind an integer argument narrower than 8 bytes follow 16 bytes that hold it widened to 64 bits. The result block is
// the same for the result alone.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "callgate/model.h"

namespace callgate {

enum class Role : std::uint8_t { Layout, Callee, Caller };
enum class Shape : std::uint8_t { Plain, Pressure, Callout, X87, Discard };
enum class Mode : std::uint8_t { Polite, Hostile };
std::string_view name(Role role);
std::string_view name(Shape shape);
std::string_view name(Mode mode);

using Bytes = std::vector<std::uint8_t>;

struct Subject {
    Role role = Role::Callee;
    Shape shape = Shape::Plain;
    bool operator==(const Subject&) const = default;
};

// One place: the bytes put there, which bits of them are the value, and which are so by widening only (de facto).
struct Slot {
    Where where = Where::Gpr;
    std::uint32_t index = 0;
    std::uint32_t stack = 0;    // Where::Stack: offset from rsp at the callee's entry
    std::uint32_t block = 0;    // where the bytes lie in the argument or result block
    std::uint32_t widened = 0;  // where the value's widened copy lies; 0: none
    std::uint32_t size = 0;     // bytes of the value held here, the image may be longer
    // C++: the place holds the address of a temporary of this many bytes; its value is that at `block`. 0: it does not.
    std::uint32_t referent = 0, referent_align = 1;
    std::uint32_t logs = 0;  // Logs: what its class logs
    Bytes image, mask, extension;
    bool operator==(const Slot&) const = default;
};

struct Vector {  // the bytes of one call
    Bytes in, in_mask;
    Bytes out, out_mask;
    std::vector<Slot> arguments, results;
    bool operator==(const Vector&) const = default;
};

enum Logs : std::uint32_t { logs_construction = 1, logs_destruction = 2 };

enum Flag : std::uint32_t { hidden_pointer = 1, returns_pointer = 2, counts_vectors = 4 };

struct PlannedSignature {
    std::uint32_t id = 0;
    Abi abi = Abi::Sysv;
    std::uint32_t flags = 0;
    std::uint32_t hidden_register = 7;
    std::uint32_t vectors = 0, al = 0;
    std::uint32_t stack_bytes =
        0;  // shadow space and the arguments in memory, a multiple of 8; padding behind them is not the callee's
    std::uint32_t stack_align = 16;
    std::uint32_t result_size = 0, result_align = 1;
    std::vector<Subject> subjects;  // in the order of the table that the subject library exports
    std::vector<std::uint64_t> layout_numbers;
    Bytes layout_images;
    std::vector<Vector> vectors_by_mode;  // polite, hostile
    bool operator==(const PlannedSignature&) const = default;
};

struct Plan {
    std::vector<PlannedSignature> signatures;
};

Bytes encode(const Plan& plan);
// Throws std::runtime_error where the bytes are not a whole plan of this version.
Plan decode_plan(const Bytes& bytes);

}  // namespace callgate
