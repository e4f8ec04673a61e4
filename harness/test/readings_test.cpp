// Disputed territory: which readings a declaration can tell apart, and which of them the judge sees followed.
#include "callgate/readings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "trial.h"

namespace callgate {
namespace {

using nlohmann::json;
using test::caller;
using test::Trial;
using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr char flexible[] = "sysv.class.flexible-array/memory", empty[] = "sysv.class.empty/register";

json of(std::string_view text) {
    return readings(test::item_of(text, {}, {caller}).job);
}

json difference(const char* what, const char* model, const char* reading) {
    return {{"what", what}, {"model", model}, {"reading", reading}};
}

TEST(Readings, AreOfWhatTheSignatureCanShow) {
    EXPECT_EQ(of("long f(long a, double b);"), json::array());
}

TEST(Readings, SayWhatEachPutsWhere) {
    const json all = of("struct f { long a; char c[]; }; void g(struct f s, long b);");
    ASSERT_EQ(all.size(), 1U) << all;
    EXPECT_EQ(all[0]["name"], flexible);
    EXPECT_EQ(all[0]["rule"], "sysv.class.flexible-array");
    EXPECT_EQ(all[0]["roles"], (json{"caller", "callee"}));
    EXPECT_EQ(all[0]["differences"], (json{difference("s", "rdi", "stack+8"), difference("b", "rsi", "rdi")}));
}

TEST(Readings, OfAResult) {
    const json all = of("struct e {}; struct e g(long a);");
    ASSERT_EQ(all.size(), 1U) << all;
    EXPECT_EQ(all[0]["differences"],
              (json{difference("a", "rdi", "rsi"), difference("result", "no place", "memory, address in rdi")}));
}

// A callee finds its arguments at the same places.
TEST(Readings, OfTheAlignmentOfRspAreSeenInCallersAlone) {
    for (const json& reading : of("struct s { long a; } __attribute__((aligned(32))); void f(struct s a);"))
        if (reading["name"] == "sysv.args.overaligned-stack/16") {
            EXPECT_EQ(reading["roles"], json{"caller"});
            EXPECT_EQ(reading["differences"],
                      json{difference("rsp at the call", "a multiple of 32", "a multiple of 16")});
            return;
        }
    FAIL() << "the reading is not there";
}

// Where sizes differ, calls cannot be compared.
TEST(Readings, OfLayoutAreSeenInLayoutAlone) {
    const json all =
        of("struct s { unsigned char a : 3; unsigned b : 30; } __attribute__((packed)); void f(struct s p);");
    ASSERT_EQ(all.size(), 1U) << all;
    EXPECT_EQ(all[0]["name"], "sysv.layout.packed/ignored");
    EXPECT_EQ(all[0]["roles"], json{"layout"});
    EXPECT_EQ(all[0]["differences"],
              (json{difference("sizeof(struct s)", "5", "8"), difference("_Alignof(struct s)", "1", "4"),
                    difference("bits of struct s.b", "from bit 3", "from bit 32")}));
}

TEST(Readings, OfTheBitsAboveANarrowArgument) {
    const json all = of("void f(char a, int b, _Bool c, short d, _BitInt(7) e);");
    ASSERT_EQ(all.size(), 1U) << all;
    EXPECT_EQ(all[0]["roles"], json{"callee"});
    EXPECT_EQ(all[0]["differences"], (json{difference("a", "rdi, bits 0-7", "rdi, bits 0-31"),
                                           difference("d", "rcx, bits 0-15", "rcx, bits 0-31")}));
}

Alterations both(Alter a, Alter b) {
    Alterations set(a);
    set.add(b);
    return set;
}

std::vector<std::string> followed(const char* text, const Alterations& alterations,
                                  const std::vector<Alterations>& known = {}) {
    Trial trial(text, caller);
    EXPECT_FALSE(trial.altered(alterations, Mode::Polite).passed);
    return trial.judged(trial.observe(), known).readings;
}

TEST(Judge, NamesTheReadingThatIsFollowed) {
    EXPECT_THAT(followed("struct f { long a; char c[]; }; void g(struct f s, long b);", Alter::FlexibleInMemory),
                ElementsAre(flexible));
    EXPECT_THAT(followed("struct p { long a, b, c; }; void g(struct p s, long b);", Alter::LargeInRegisters), IsEmpty())
        << "a must rule has one reading";
}

// A packed struct in registers breaks a must rule, unless packed is ignored altogether: the layout tells.
TEST(Judge, AReadingOfLayoutExplainsNoCallWhereTheLayoutIsKept) {
    Trial trial("struct s { int a; long b; } __attribute__((packed)); long f(struct s s, long c);", test::callee);
    EXPECT_FALSE(trial.altered(Alter::UnalignedInRegisters, Mode::Polite).passed);
    EXPECT_THAT(trial.judged(trial.observe()).readings, ElementsAre("sysv.layout.packed/ignored"));
    const Judgement judgement = trial.judged(trial.observe(), {}, true);
    EXPECT_THAT(judgement.readings, IsEmpty());
    EXPECT_THAT(judgement.findings, Each(testing::Field("rule", &Finding::rule, "sysv.class.unaligned-field")));
}

TEST(Judge, NamesTwoReadingsThatMeetInOneCall) {
    constexpr char text[] = "struct e {}; struct f { long a; char c[]; }; void g(struct e e, struct f s, long b);";
    const Alterations set = both(Alter::FlexibleInMemory, Alter::EmptyTakesRegister);
    EXPECT_THAT(followed(text, set), ElementsAre(flexible, empty));
    Trial trial(text, caller);
    (void)trial.altered(set, Mode::Polite);
    EXPECT_THAT(trial.judged(trial.observe()).findings,
                Each(testing::Field("rule", &Finding::rule, "sysv.class.flexible-array")));
}

TEST(Judge, NamesTheReadingBesideAKnownDeviation) {
    constexpr char text[] =
        "struct p { long x, y; }; struct f { long a; char c[]; };"
        "void g(struct f s, long b, long c, long d, long e, struct p p, long h);";
    EXPECT_THAT(followed(text, both(Alter::FlexibleInMemory, Alter::Split), {Alter::Split}), ElementsAre(flexible));
    EXPECT_THAT(followed(text, Alter::Split, {Alter::Split}), IsEmpty());
}

}  // namespace
}  // namespace callgate
