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

}  // namespace callgate
