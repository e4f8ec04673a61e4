#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <callgate/callgate.hpp>
#include <callgate/gtest.hpp>

extern "C" {
long sum_good(const long* p, long n);
long sum_broken(const long* p, long n);
}

namespace {

constexpr long data[] = {1, 2, 3, 4};

TEST(Sum, GoodKeepsTheAbi) {
    const callgate::Report r = callgate::check("long sum_good(const long *p, long n)", sum_good, data, 4);
    EXPECT_THAT(r, callgate::KeepsTheAbi());
    EXPECT_EQ(r.result<long>(), 10);
}

// This one fails, as it should.
TEST(Sum, BrokenKeepsTheAbi) {
    const callgate::Report r = callgate::check("long sum_broken(const long *p, long n)", sum_broken, data, 4);
    EXPECT_THAT(r, callgate::KeepsTheAbi());
    EXPECT_EQ(r.result<long>(), 10);
}

}  // namespace
