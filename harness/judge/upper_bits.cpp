#include "callgate/finding.h"

namespace callgate {

std::string_view rule_of_upper_bits(const Type& type, std::uint64_t size, Mode mode) {
    if (type.kind == Kind::Bool)
        return "sysv.args.bool";
    if (type.kind == Kind::BitInt)
        return "sysv.layout.bitint-padding";
    return mode == Mode::Hostile && size < 4 ? "sysv.args.narrow-extension" : "sysv.class.integer";
}

}  // namespace callgate
