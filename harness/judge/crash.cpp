#include <fmt/format.h>

#include "callgate/finding.h"

namespace callgate {

std::string faulting_address(const Crash& crash) {
    if (crash.address != no_address)
        return fmt::format("address {:#x}", crash.address);
    return "no address told (an aligned move on what is not aligned, or an address that is not canonical)";
}

}  // namespace callgate
