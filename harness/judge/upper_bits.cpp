#include "upper_bits.h"

#include <algorithm>
#include <cstring>

#include "callgate/finding.h"

namespace callgate {

std::string_view rule_of_upper_bits(const Type& type, std::uint64_t size, Mode mode, Abi abi) {
    const bool narrow = mode == Mode::Hostile && size < 4;
    return rule_of_upper_bits(type, abi, narrow ? "sysv.args.narrow-extension" : "sysv.class.integer");
}

std::string_view rule_of_upper_bits(const Type& type, Abi abi, std::string_view otherwise) {
    if (is_win64(abi))
        return "win64.args.narrow-upper-bits";
    if (type.kind == Kind::Bool)
        return "sysv.args.bool";
    return type.kind == Kind::BitInt ? "sysv.layout.bitint-padding" : otherwise;
}

bool extends_32_bits(std::uint64_t widened, const Slot& place, const Observation& seen) {
    const auto low = [widened](const std::uint8_t* bytes, std::size_t size) {
        std::uint32_t held = 0;
        std::memcpy(&held, bytes, std::min<std::size_t>(4, size));
        return widened == held || widened == (held | 0xFFFF'FFFF'0000'0000);
    };
    if (low(place.image.data(), place.image.size()))
        return true;
    if (std::ranges::any_of(seen.head.load.gpr,
                            [&](std::uint64_t r) { return low(reinterpret_cast<const std::uint8_t*>(&r), 8); }))
        return true;
    for (std::size_t i = 0; i + 8 <= seen.before.size(); i += 8)
        if (low(seen.before.data() + i, 4))
            return true;
    return false;
}

}  // namespace callgate
