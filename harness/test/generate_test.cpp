// Random signatures: the same on every machine, all well formed, and of the whole vocabulary.
#include "callgate/generate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "support.h"

namespace callgate {
namespace {

constexpr std::uint64_t many = 20'000;

TEST(Generate, IsTheSameForTheSameSeed) {
    for (std::uint64_t i = 0; i < 2000; ++i) {
        const Generated once = generate(1, i), again = generate(1, i);
        EXPECT_EQ(once.declaration, again.declaration);
        EXPECT_EQ(once.call, again.call);
    }
}

// A signature does not depend on those before it, so that one can be repeated alone.
TEST(Generate, EachIsIndependentOfTheOthers) {
    const std::string alone = generate(5, 900).declaration;
    for (std::uint64_t i = 0; i < 900; ++i)
        (void)generate(5, i);
    EXPECT_EQ(generate(5, 900).declaration, alone);
}

TEST(Generate, DiffersBetweenSeedsAndIndices) {
    int same_seed = 0, same_index = 0;
    for (std::uint64_t i = 0; i < 500; ++i) {
        same_seed += generate(1, i).declaration == generate(2, i).declaration;
        same_index += generate(1, i).declaration == generate(1, i + 1).declaration;
    }
    EXPECT_LT(same_seed, 50);
    EXPECT_LT(same_index, 50);
}

// One pass over many signatures serves the tests below.
class Campaign {
public:
    Campaign() {
        for (std::uint64_t i = 0; i < many; ++i) {
            const Generated g = generate(3, i);
            text_ += g.declaration + "\n";
            add(g);
        }
    }

    const std::string& text() const { return text_; }
    const std::vector<std::string>& malformed() const { return malformed_; }
    std::size_t variadic = 0, hidden = 0, empty = 0, largest = 0, in_memory = 0, backfilled = 0;

private:
    void add(const Generated& g) {
        try {
            const BatchItem item = test::item_of(g.declaration, g.call);
            Model model;
            const Placement placement = model.place(item.job.signature);
            variadic += item.job.signature.function->type->variadic;
            hidden += placement.hidden_pointer;
            empty += placement.arguments.empty();
            largest = std::max(largest, placement.arguments.size());
            in_memory += std::ranges::any_of(placement.arguments, &Placed::in_memory);
            backfilled += std::ranges::any_of(placement.arguments, [](const Placed& a) {
                return std::ranges::find(a.reasons, "sysv.args.backfill", &Reason::rule) != a.reasons.end();
            });
        } catch (const std::exception& error) {
            malformed_.push_back(g.declaration + "\n" + g.call + "\n" + error.what());
        }
    }

    std::string text_;
    std::vector<std::string> malformed_;
};

const Campaign& campaign() {
    static const Campaign one;
    return one;
}

TEST(Generate, AllAreWellFormed) {
    EXPECT_THAT(campaign().malformed(), testing::IsEmpty());
}

class Vocabulary : public testing::TestWithParam<const char*> {};

TEST_P(Vocabulary, Occurs) {
    EXPECT_TRUE(std::regex_search(campaign().text().substr(0, 2'000'000), std::regex(GetParam())));
}

INSTANTIATE_TEST_SUITE_P(
    All, Vocabulary,
    testing::Values("_Bool", "\\bchar ", "signed char", "unsigned char", "\\bshort ", "unsigned short", "\\bint ",
                    "unsigned a", "\\blong a", "unsigned long a", "long long", "unsigned long long", "void \\*",
                    "float ", "double ", "long double", "__int128", "unsigned __int128", "_Float16", "__bf16",
                    "__float128", "_Decimal32", "_Decimal64", "_Decimal128", "_Complex float", "_Complex double",
                    "_Complex long double", "_Complex _Float16", "__m64", "__m128 ", "__m128d", "__m128i", "__m256 ",
                    "__m256d", "_BitInt\\(\\d\\)", "_BitInt\\(6[5-9]\\)", "unsigned _BitInt", "struct s1", "union s1",
                    "struct s2", "m0 : \\d", "m1\\[\\d\\]", "packed", "aligned\\(16\\)", "aligned\\(32\\)", "void f\\(",
                    "\\(void\\)", ", \\.\\.\\.\\)", "struct s1 m1", "__m512", "_BitInt\\((129|[23]\\d\\d)\\)",
                    "enum e1", "vector_size\\(8\\)", "vector_size\\(32\\)", "_Atomic\\(", "rest\\[\\]", "int : 0;",
                    "unsigned : \\d", "union \\{", "struct \\{", "\\[\\d\\]\\[\\d\\]", "f\\(\\);", "short \\*",
                    "_Bool m\\d : 1", "m\\d __attribute__\\(\\(packed"));

// __vectorcall is Windows' own, and asks for types that it has registers for.
TEST(Generate, HasVectorcallOnWindowsAlone) {
    EXPECT_EQ(campaign().text().find("__vectorcall"), std::string::npos);
    std::size_t vectorcall = 0, aggregates = 0, wide = 0, left_over = 0, returned = 0;
    for (std::uint64_t i = 0; i < many / 10; ++i) {
        const Generated g = generate(3, i, Abi::Win64Msvc);
        const BatchItem item = test::item_of(g.declaration, g.call, Abi::Win64Msvc);
        if (!item.job.signature.function->type->vectorcall)
            continue;
        Model model({}, Abi::Win64Msvc);
        const Placement placement = model.place(item.job.signature);
        const auto is_hva = [](const Placed& a) { return a.places.size() > 1; };
        ++vectorcall;
        aggregates += std::ranges::any_of(placement.arguments, is_hva);
        returned += is_hva(placement.result);
        wide += g.declaration.find("__m256") != std::string::npos;
        left_over += std::ranges::any_of(placement.arguments, [](const Placed& a) {
            return a.by_reference &&
                   std::ranges::find(a.reasons, "win64.vectorcall.hva", &Reason::rule) != a.reasons.end();
        });
    }
    EXPECT_GT(vectorcall, many / 80);
    EXPECT_GT(aggregates, many / 200);
    EXPECT_GT(returned, many / 1000);
    EXPECT_GT(wide, many / 1000);
    EXPECT_GT(left_over, many / 1000);
}

// Not only every word, but every situation that the rules of placement tell apart.
TEST(Generate, ReachesEverySituation) {
    EXPECT_GT(campaign().variadic, many / 40);
    EXPECT_GT(campaign().hidden, many / 40);
    EXPECT_GT(campaign().empty, many / 40);
    EXPECT_GT(campaign().in_memory, many / 10);
    EXPECT_GT(campaign().backfilled, many / 200);
    EXPECT_GE(campaign().largest, 15U);
}

}  // namespace
}  // namespace callgate
