// Random signatures in C++: the same on every machine, well formed for every ABI, and of the whole vocabulary.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "callgate/generate.h"
#include "callgate/item.h"
#include "callgate/model.h"

namespace callgate {
namespace {

constexpr std::uint64_t many = 4000;

BatchItem item_of(const Generated& g, Abi abi) {
    return make_item({.text = g.declaration, .language = Language::Cxx, .abi = abi}, {.text = g.call});
}

TEST(GenerateCxx, IsTheSameForTheSameSeedAndOfNoOther) {
    const Generated alone = generate_cxx(5, 900);
    int same_seed = 0;
    for (std::uint64_t i = 0; i < 900; ++i)
        same_seed += generate_cxx(5, i).declaration == generate_cxx(6, i).declaration;
    EXPECT_LT(same_seed, 90);
    EXPECT_EQ(generate_cxx(5, 900).declaration, alone.declaration);
    EXPECT_EQ(generate_cxx(5, 900).call, alone.call);
}

class GeneratedCxx : public testing::TestWithParam<Abi> {};

TEST_P(GeneratedCxx, IsWellFormed) {
    std::size_t members = 0, hidden = 0, variadic = 0, by_reference = 0;
    for (std::uint64_t i = 0; i < many; ++i) {
        const Generated g = generate_cxx(3, i);
        try {
            const BatchItem item = item_of(g, GetParam());
            Model model({}, GetParam());
            const Placement placement = model.place(item.job.signature);
            members += item.job.signature.function->owner != nullptr;
            hidden += placement.hidden_pointer;
            variadic += item.job.signature.function->type->variadic;
            by_reference += std::ranges::any_of(placement.arguments, &Placed::by_reference);
        } catch (const std::exception& error) {
            ADD_FAILURE() << g.declaration << '\n' << g.call << '\n' << error.what();
        }
    }
    EXPECT_GT(members, many / 20);
    EXPECT_GT(hidden, many / 40);
    EXPECT_GT(variadic, many / 40);
    EXPECT_GT(by_reference, many / 40);
}

INSTANTIATE_TEST_SUITE_P(All, GeneratedCxx, testing::Values(Abi::Sysv, Abi::Win64Gnu, Abi::Win64Msvc));

TEST(GenerateCxx, HasTheWholeVocabulary) {
    std::string text;
    for (std::uint64_t i = 0; i < many; ++i)
        text += generate_cxx(3, i).declaration + "\n";
    for (const char* word : {"struct s1 \\{ \\}",
                             "struct s2 : s1",
                             ": private s1",
                             "struct s3 : s1, s2",
                             "union s1",
                             "private: ",
                             "s1\\(const s1 &\\);",
                             "s1\\(s1 &&\\);",
                             "s1\\(s1 &&\\) = default",
                             "s1\\(const s1 &\\) = delete",
                             "s1\\(const s1 &\\) = default",
                             " ~s1\\(\\);",
                             "~s1\\(\\) = default",
                             "virtual ~s1",
                             "virtual void v1\\(\\)",
                             "[;}] void v1\\(\\)",
                             "operator=",
                             "s1\\(int\\)",
                             "static void g",
                             "m\\d+ : \\d",
                             "m\\d+\\[\\d\\]",
                             "s1 m\\d+;",
                             "s1 a1",
                             "s1 &a1",
                             "s1 &&a1",
                             "decltype\\(nullptr\\) a1",
                             "s1::\\*a1",
                             "\\(s1::\\*a1\\)\\(",
                             "&&m1",
                             "s1 f\\(",
                             "& f\\(|&f\\(",
                             "&&f\\(",
                             "long double",
                             "__int128",
                             "bool m"})
        EXPECT_TRUE(std::regex_search(text, std::regex(word))) << word;
}

}  // namespace
}  // namespace callgate
