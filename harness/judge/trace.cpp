#include "trace.h"

#include <algorithm>
#include <cstring>

#include <fmt/format.h>

#include "callgate/check.h"
#include "callgate/pattern.h"
#include "callgate/probe.h"
#include "callgate/value.h"

namespace callgate {
namespace {

// The first offset at which `needle` stands in `hay`; -1: nowhere.
std::ptrdiff_t find(const std::uint8_t* hay, std::size_t hay_size, const std::uint8_t* needle, std::size_t size) {
    const std::uint8_t* found = std::search(hay, hay + hay_size, needle, needle + size);
    return found == hay + hay_size ? -1 : found - hay;
}

bool all(const std::uint8_t* bytes, std::size_t size, std::uint8_t value) {
    return std::all_of(bytes, bytes + size, [&](std::uint8_t b) { return b == value; });
}

bool starts(std::uint64_t word, const std::uint8_t* bytes, std::size_t size) {
    return std::memcmp(&word, bytes, std::min<std::size_t>(8, size)) == 0;
}

}  // namespace

std::string hex(const std::uint8_t* bytes, std::size_t size) {
    return hex(bytes, nullptr, size);
}

std::string hex(const std::uint8_t* bytes, const std::uint8_t* mask, std::size_t size) {
    std::string text;
    for (std::size_t i = 0; i < size; ++i) {
        text += i == 0 ? "" : " ";
        text += mask != nullptr && mask[i] == 0 ? "--" : fmt::format("{:02x}", bytes[i]);
    }
    return text;
}

Tracer::Tracer(Model& model, const Placement& placement, const Vector& vector, const Observation& seen)
    : model_(model), placement_(placement), vector_(vector), seen_(seen) {}

std::string Tracer::origin(const std::uint8_t* bytes, std::size_t size) const {
    if (size < 2)
        return "";
    if (all(bytes, size, 0xEE))
        return "nothing was written there";
    std::vector<TypeRef> types;
    for (const Placed& a : placement_.arguments)
        types.push_back(a.type);
    const Block block = block_of(model_, types);
    for (std::size_t i = 0; i < types.size(); ++i) {
        const std::uint8_t* value = vector_.in.data() + block.items[i].offset;
        if (const auto at = find(value, model_.size(types[i]), bytes, size); at >= 0)
            return fmt::format("bytes {}-{} of argument {} (`{}`)", at, at + static_cast<std::ptrdiff_t>(size) - 1,
                               i + 1, placement_.arguments[i].name);
    }
    const std::size_t result = std::min<std::size_t>(vector_.out.size(), model_.size(placement_.result.type));
    if (const auto at = find(vector_.out.data(), result, bytes, size); at >= 0)
        return fmt::format("bytes {}-{} of the result", at, at + static_cast<std::ptrdiff_t>(size) - 1);
    std::string place;
    switch (trash(bytes, size, place)) {
        case Trash::Register:
            return "what " + place + " held after the call";
        case Trash::BelowRsp:
            return "what lay below the stack pointer during the call";
        case Trash::ArgumentArea:
            return "what the callee wrote over its stack arguments";
        case Trash::None:
            break;
    }
    if (std::string held = place_at_entry(bytes, size); !held.empty())
        return held;
    return all(bytes, size, 0) ? "zeros" : "";
}

std::string Tracer::place_at_entry(const std::uint8_t* bytes, std::size_t size) const {
    const State& s = seen_.head.load;
    for (unsigned r = 0; r < 16; ++r)
        if (r != 4 && size <= 8 && starts(s.gpr[r], bytes, size))
            return fmt::format("what {} held at entry", gpr_name(r));
    for (unsigned r = 0; r < 16; ++r)
        if (const auto at = find(s.zmm[r], 64, bytes, size); at >= 0)
            return fmt::format("bytes {}-{} of {}mm{} at entry", at, at + static_cast<std::ptrdiff_t>(size) - 1,
                               at + size > 32   ? 'z'
                               : at + size > 16 ? 'y'
                                                : 'x',
                               r);
    if (const auto at = find(seen_.before.data(), seen_.before.size(), bytes, size); at >= 0)
        return fmt::format("the bytes at stack+{}", at + 8);
    return "";
}

Tracer::Trash Tracer::trash(const std::uint8_t* bytes, std::size_t size, std::string& place) {
    if (size < 4)
        return Trash::None;
    for (unsigned r = 0; r < 16; ++r)
        if (starts(trash_gpr(r), bytes, size)) {
            place = gpr_name(r);
            return Trash::Register;
        }
    for (unsigned r = 0; r < 32; ++r)
        for (unsigned q = 0; q < 8; ++q)
            if (starts(trash_vector(r, q), bytes, size)) {
                place = fmt::format("{}mm{}", q < 2 ? 'x' : q < 4 ? 'y' : 'z', r);
                return Trash::Register;
            }
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, std::min<std::size_t>(8, size));
    const std::uint64_t mask = size >= 8 ? ~std::uint64_t{0xFFFF} : 0;
    if (mask != 0 && (word & mask) == (below_rsp_pattern & mask)) {
        place = fmt::format("stack-{}", 128 - 8 * static_cast<std::int64_t>(word & ~mask));
        return Trash::BelowRsp;
    }
    if (mask != 0 && (word & mask) == (overwrite_pattern & mask)) {
        place = fmt::format("stack+{}", 8 + 8 * (word & ~mask));
        return Trash::ArgumentArea;
    }
    return Trash::None;
}

}  // namespace callgate
