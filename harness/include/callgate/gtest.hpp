// For GoogleTest: EXPECT_THAT(callgate::check("long sum(const long *p, long n)", sum, data, 4),
// callgate::KeepsTheAbi());
#pragma once

#include <gtest/gtest.h>

#include <ostream>

#include "callgate/callgate.hpp"

namespace callgate {

inline void PrintTo(const Report& report, std::ostream* out) {
    *out << report.str();
}

class KeepsTheAbiMatcher {
public:
    template <class Listener>
    bool MatchAndExplain(const Report& report, Listener*) const {
        return report.ok();  // GoogleTest prints the report itself
    }
    void DescribeTo(std::ostream* out) const { *out << "keeps the ABI"; }
    void DescribeNegationTo(std::ostream* out) const { *out << "breaks the ABI"; }
};

inline testing::PolymorphicMatcher<KeepsTheAbiMatcher> KeepsTheAbi() {
    return testing::MakePolymorphicMatcher(KeepsTheAbiMatcher());
}

}  // namespace callgate
