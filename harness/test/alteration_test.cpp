// Each named alteration changes what it says it changes, belongs to a rule, and is noticed by a curated case.
#include "callgate/alteration.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <ranges>
#include <set>
#include <sstream>

#include "callgate/hand.h"
#include "cxx_effects.h"
#include "effects.h"
#include "support.h"
#include "win64_effects.h"

namespace callgate {
namespace {

using test::byte_effects;
using test::class_effects;
using test::cxx_effects;
using test::Effect;
using test::layout_effects;
using test::layout_of;
using test::placed;
using test::placement_effects;
using test::sign_effects;
using test::table_effects;
using test::vectorcall_effects;
using test::win64_effects;
using test::win64_layout_effects;

Alterations named(std::string_view name) {
    const auto alter = alteration_named(name);
    return alter ? Alterations(*alter) : Alterations();
}

class LayoutAlterations : public testing::TestWithParam<Effect> {};
class PlacementAlterations : public testing::TestWithParam<Effect> {};
class SignAlterations : public testing::TestWithParam<Effect> {};

// The bit-fields whose sign is asked for, with 1 where the answer is to be signed.
std::string signs(const char* declarations, const Alterations& alterations = {}) {
    const BatchItem item = test::item_of(declarations);
    std::string text;
    for (const LayoutQuestion& q : layout_questions(item.job, alterations))
        if (q.what == LayoutQuestion::What::FieldSigned)
            text += (text.empty() ? "" : " ") + spell(*q.type) + "." + q.member + "=" + std::to_string(q.expected);
    return text;
}

class ByteAlterations : public testing::TestWithParam<Effect> {};

// Each place of the first argument with the number of bytes in it.
std::string bytes(const char* declarations, const Alterations& alterations = {}) {
    const BatchItem item = test::item_of(declarations);
    Model model(alterations);
    std::string text;
    const Placement placement = model.place(item.job.signature);
    for (const Place& p : placement.arguments.at(0).places)
        text += (text.empty() ? "" : " ") + name(p) + ":" + std::to_string(p.size);
    return text;
}

TEST_P(LayoutAlterations, ChangeWhatTheySay) {
    const Effect& e = GetParam();
    EXPECT_EQ(layout_of(e.declaration), e.plain);
    EXPECT_EQ(layout_of(e.declaration, named(e.alteration)), e.altered);
}

TEST_P(PlacementAlterations, ChangeWhatTheySay) {
    const Effect& e = GetParam();
    EXPECT_EQ(placed(e.declaration, e.call), e.plain);
    EXPECT_EQ(placed(e.declaration, e.call, named(e.alteration)), e.altered);
}

class Win64Alterations : public testing::TestWithParam<Effect> {};
class Win64LayoutAlterations : public testing::TestWithParam<Effect> {};

TEST_P(Win64Alterations, ChangeWhatTheySay) {
    const Effect& e = GetParam();
    EXPECT_EQ(placed(e.declaration, e.call, {}, Abi::Win64Gnu), e.plain);
    EXPECT_EQ(placed(e.declaration, e.call, named(e.alteration), Abi::Win64Gnu), e.altered);
}

TEST_P(Win64LayoutAlterations, ChangeWhatTheySay) {
    const Effect& e = GetParam();
    EXPECT_EQ(layout_of(e.declaration, {}, Abi::Win64Gnu), e.plain);
    EXPECT_EQ(layout_of(e.declaration, named(e.alteration), Abi::Win64Gnu), e.altered);
}

INSTANTIATE_TEST_SUITE_P(All, Win64Alterations, testing::ValuesIn(win64_effects));
INSTANTIATE_TEST_SUITE_P(Vectorcall, Win64Alterations, testing::ValuesIn(vectorcall_effects));
INSTANTIATE_TEST_SUITE_P(All, Win64LayoutAlterations, testing::ValuesIn(win64_layout_effects));

TEST_P(SignAlterations, ChangeWhatTheySay) {
    const Effect& e = GetParam();
    EXPECT_EQ(signs(e.declaration), e.plain);
    EXPECT_EQ(signs(e.declaration, named(e.alteration)), e.altered);
}

TEST_P(ByteAlterations, ChangeWhatTheySay) {
    const Effect& e = GetParam();
    EXPECT_EQ(bytes(e.declaration), e.plain);
    EXPECT_EQ(bytes(e.declaration, named(e.alteration)), e.altered);
}

INSTANTIATE_TEST_SUITE_P(All, ByteAlterations, testing::ValuesIn(byte_effects));
INSTANTIATE_TEST_SUITE_P(All, SignAlterations, testing::ValuesIn(sign_effects));
INSTANTIATE_TEST_SUITE_P(All, LayoutAlterations, testing::ValuesIn(layout_effects));
INSTANTIATE_TEST_SUITE_P(All, PlacementAlterations, testing::ValuesIn(placement_effects));

struct Neighbour {
    const char* alteration;
    const char* declarations;
};

void PrintTo(const Neighbour& neighbour, std::ostream* out) {
    *out << neighbour.alteration << ": " << neighbour.declarations;
}

class Neighbours : public testing::TestWithParam<Neighbour> {};

// Each alteration is of one rule: what lies beside it stays.
TEST_P(Neighbours, AreLeftAlone) {
    const Neighbour& n = GetParam();
    ASSERT_FALSE(named(n.alteration).empty());
    EXPECT_EQ(placed(n.declarations, "", named(n.alteration)), placed(n.declarations));
}

INSTANTIATE_TEST_SUITE_P(
    All, Neighbours,
    testing::Values(
        Neighbour{"sysv.return.integer/rdx-first", "__int128 f(void);"},
        Neighbour{"sysv.return.integer/rdx-first", "struct s { long a; double b; }; struct s f(void);"},
        Neighbour{"sysv.return.sse/xmm1-first", "_Complex double f(void);"},
        Neighbour{"sysv.return.sse/xmm1-first", "struct s { long a; double b; }; struct s f(void);"},
        Neighbour{"sysv.return.complex/swapped", "_Complex float f(void);"},
        Neighbour{"sysv.return.complex/swapped", "struct s { double a, b; }; struct s f(void);"},
        Neighbour{"sysv.return.int128/swapped", "struct s { long a, b; }; struct s f(void);"},
        Neighbour{"sysv.return.mixed/general", "struct s { double a, b; }; struct s f(void);"},
        Neighbour{"sysv.args.all-or-nothing/int128-split",
                  "void f(long a, long b, long c, long d, long e, struct { long x, y; } p);"},
        Neighbour{"sysv.args.all-or-nothing/bitint-split",
                  "void f(long a, long b, long c, long d, long e, __int128 p);"},
        Neighbour{"sysv.args.all-or-nothing/split", "void f(long a, long b, long c, long d, long e, long g, long h);"},
        Neighbour{"sysv.args.vector-stack-align/8", "struct m { long x[3]; }; void f(struct m a, long double b);"},
        Neighbour{"sysv.class.complex/float-split", "void f(_Complex double a);"},
        Neighbour{"sysv.class.bitint/memory", "void f(_BitInt(64) a);"},
        Neighbour{"sysv.class.bitint/wide-registers", "void f(_BitInt(257) a);"},
        Neighbour{"sysv.class.two-eightbytes/registers", "struct s { long x[5]; }; void f(struct s a);"},
        Neighbour{"sysv.class.sse-sseup/vectors-memory", "void f(__m64 a, __m256 b);"},
        Neighbour{"sysv.class.sse-sseup/float128-half-integer",
                  "union u { __m128 v; __float128 q; double d[2]; }; struct s { __float128 q; }; "
                  "void f(union u x, struct s y, __float128 z);"},
        Neighbour{"sysv.class.vector-extension/single-double-sse", "void f(__m64 a);"},
        Neighbour{"sysv.class.complex-x87-in-aggregate/registers",
                  "struct s { _Complex long double a; int b; }; struct s f(void);"},
        Neighbour{"sysv.varargs.unnamed-wide-vectors/registers", "void f(__m256 a);"},
        Neighbour{"sysv.varargs.named-before-dots/memory", "void f(long a);"}));

// Those that change a plan. bench_test.cpp shows what the judge makes of the others.
auto all_of_places() {
    return all_alterations() | std::views::filter(&AlterationInfo::of_places);
}

TEST(Alterations, AllHaveAnEffectAbove) {
    std::set<std::string> shown, all;
    for (const Effect& e : layout_effects)
        shown.insert(e.alteration);
    for (const Effect& e : placement_effects)
        shown.insert(e.alteration);
    for (const Effect& e : sign_effects)
        shown.insert(e.alteration);
    for (const Effect& e : byte_effects)
        shown.insert(e.alteration);
    for (const Effect& e : class_effects)
        shown.insert(e.alteration);
    for (const Effect& e : table_effects)
        shown.insert(e.alteration);
    for (const Effect& e : cxx_effects)
        shown.insert(e.alteration);
    for (const Effect& e : test::msvc_class_effects)
        shown.insert(e.alteration);
    for (const Effect& e : test::null_effects)
        shown.insert(e.alteration);
    for (const Effect& e : test::msvc_effects)
        shown.insert(e.alteration);
    for (const Effect& e : test::mingw_effects)
        shown.insert(e.alteration);
    for (const Effect& e : win64_effects)
        shown.insert(e.alteration);
    for (const Effect& e : vectorcall_effects)
        shown.insert(e.alteration);
    for (const Effect& e : win64_layout_effects)
        shown.insert(e.alteration);
    for (const AlterationInfo& a : all_of_places())
        all.emplace(a.name);
    EXPECT_THAT(shown, testing::ContainerEq(all));
}

TEST(Alterations, AreListedInTheOrderOfTheirEnum) {
    for (std::size_t i = 0; i < all_alterations().size(); ++i) {
        EXPECT_EQ(static_cast<std::size_t>(all_alterations()[i].alter), i);
        EXPECT_EQ(info(static_cast<Alter>(i)).name, all_alterations()[i].name);
    }
}

TEST(Alterations, AreFoundByName) {
    EXPECT_EQ(alteration_named("sysv.args.backfill/none"), Alter::NoBackfill);
    EXPECT_EQ(alteration_named("sysv.args.backfill"), std::nullopt);
    EXPECT_EQ(alteration_named(""), std::nullopt);
    EXPECT_EQ(info(Alter::NoBackfill).rule(), "sysv.args.backfill");
}

TEST(Alterations, AreASet) {
    Alterations set;
    EXPECT_TRUE(set.empty());
    set.add(Alter::NoBackfill);
    EXPECT_FALSE(set.empty());
    EXPECT_TRUE(set.has(Alter::NoBackfill));
    EXPECT_FALSE(set.has(Alter::Split));
}

// The ids of the catalogue, each key under its table, `[sysv.args]` then `backfill = {...}`; and is it a must rule?
std::map<std::string, bool, std::less<>> rules() {
    std::map<std::string, bool, std::less<>> found;
    std::istringstream file(test::read_text(test::project_root() / "cases" / "rules.toml"));
    std::string line, table;
    while (std::getline(file, line)) {
        const std::size_t end = line.find_first_of(" =");
        if (line.starts_with('['))
            table = line.substr(1, line.find(']') - 1);
        else if (!line.empty() && line[0] != '#' && end != std::string::npos && line.find("level") != std::string::npos)
            found[table + "." + line.substr(0, end)] = line.find("level = \"must\"") != std::string::npos;
    }
    return found;
}

TEST(Alterations, BelongToARule) {
    const auto known = rules();
    ASSERT_GT(known.size(), 100U);
    for (const AlterationInfo& a : all_alterations()) {
        const auto rule = known.find(a.rule());
        ASSERT_NE(rule, known.end()) << a.name;
        EXPECT_EQ(a.permitted(), !rule->second) << a.name << ": a reading that no must rule forbids says what else is";
        EXPECT_NE(a.name.find('/'), std::string_view::npos) << a.name;
        EXPECT_FALSE(a.says.empty()) << a.name;
    }
}

struct Curated {
    std::string name;
    BatchItem item;
    Bytes plan;
};

Bytes plan_of(const BatchItem& item, const Alterations& alterations) {
    return encode(Plan{{plan_signature(item.job, alterations)}});
}

const std::vector<Curated>& curated() {
    static const std::vector<Curated> all = [] {
        std::vector<Curated> found;
        std::vector<std::filesystem::path> files;
        for (const char* folder : {"sysv", "cxx", "win64"})
            for (const auto& entry :
                 std::filesystem::recursive_directory_iterator(test::project_root() / "cases" / folder))
                if (entry.path().extension() == ".c" || entry.path().extension() == ".cpp")
                    files.push_back(entry.path());
        for (const std::filesystem::path& path : files) {
            CaseReading reading = read_case(path.string(), test::read_text(path));
            for (CaseCall& call : reading.calls) {
                Bytes plan = plan_of(call.item, {});
                found.push_back({path.string(), std::move(call.item), std::move(plan)});
            }
        }
        return found;
    }();
    return all;
}

// An alteration that changes no case's plan is a misreading that no case would catch: one of its own rule's topic
// notices it, where the rule is taught.
TEST(Alterations, AreEachNoticedByACaseOfTheirOwnTopic) {
    ASSERT_GT(curated().size(), 300U);
    for (const AlterationInfo& a : all_of_places()) {
        const std::string_view rule = a.rule();  // sysv.TOPIC.NAME, or cxx.TOPIC
        std::string folder =
            rule.starts_with("cxx.") ? std::string(rule) : std::string(rule.substr(0, rule.rfind('.')));
        folder = "/cases/" + folder.replace(folder.find('.'), 1, "/") + "/";
        EXPECT_TRUE(std::ranges::any_of(curated(),
                                        [&](const Curated& c) {
                                            return c.name.find(folder) != std::string::npos &&
                                                   plan_of(c.item, a.alter) != c.plan;
                                        }))
            << a.name << ": no case in " << folder << " notices it";
    }
}

}  // namespace
}  // namespace callgate
