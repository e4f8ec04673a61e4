// The catalogue of rules, for reports that are read far from the repository.
#pragma once

#include <string_view>

namespace callgate {

struct Rule {
    std::string_view level, source, says;  // empty: there is no such rule
};

// `id` as "sysv.preserve.rbx".
Rule rule(std::string_view id);

// cases/rules.toml, whole.
std::string_view rules_text();

}  // namespace callgate
