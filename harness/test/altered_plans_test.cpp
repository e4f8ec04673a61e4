#include "callgate/altered_plans.h"

#include <gtest/gtest.h>

#include "support.h"

namespace callgate {
namespace {

Alterations altered(std::string_view name) {
    return *alteration_named(name);
}

TEST(AlteredPlans, AreThoseOfTheModelAsAltered) {
    const BatchItem item = test::item_of("struct m { long a[3]; }; void f(int a, struct m b);");
    const PlannedSignature truth = plan_signature(item.job);
    AlteredPlans plans(item, truth);
    const Alterations in_registers = altered("sysv.class.two-eightbytes/registers");
    EXPECT_TRUE(plans.changes(in_registers));
    EXPECT_EQ(plans.under(in_registers), plan_signature(item.job, in_registers));
}

TEST(AlteredPlans, AreTheTruthWhereNothingChanges) {
    const BatchItem item = test::item_of("void f(int a);");
    const PlannedSignature truth = plan_signature(item.job);
    AlteredPlans plans(item, truth);
    EXPECT_EQ(&plans.under({}), &truth);
    EXPECT_FALSE(plans.changes(altered("sysv.class.two-eightbytes/registers")));
}

TEST(AlteredPlans, OfTwoAlterationsThatComeToTheSameAreOne) {
    const BatchItem item = test::item_of("struct m { long a[3]; }; void f(int a, struct m b);");
    const PlannedSignature truth = plan_signature(item.job);
    AlteredPlans plans(item, truth);
    const Alterations one = altered("sysv.class.two-eightbytes/registers");
    Alterations two = one;
    two.add(Alter::MergeSseWins);  // there is nothing to merge
    EXPECT_EQ(&plans.under(one), &plans.under(two));
}

}  // namespace
}  // namespace callgate
