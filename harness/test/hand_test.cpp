// Places written by hand: what agrees is read, and what does not is told with its line, column and a caret.
#include "callgate/hand.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"

namespace callgate {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> messages(std::string_view text) {
    std::vector<std::string> all;
    for (const CaseProblem& p : read_case("case.c", text).problems)
        all.push_back(p.message);
    return all;
}

// The only problem of a text.
CaseProblem problem(std::string_view text) {
    CaseReading reading = read_case("case.c", text);
    EXPECT_EQ(reading.problems.size(), 1U);
    return reading.problems.empty() ? CaseProblem{} : reading.problems[0];
}

TEST(Hand, AnAgreeingCaseIsRead) {
    const CaseReading reading = read_case("case.c",
                                          "/*---\nrule = \"sysv.args.backfill\"\n---*/\n"
                                          "struct p { long x; double y; };\n"
                                          "struct p f(long a, struct p b, struct { long x[3]; } c, struct { } d);\n"
                                          "//@ sysv: a=rdi b=rsi+xmm0 c=stack+8 d=none -> rax+xmm0\n");
    EXPECT_THAT(reading.problems, IsEmpty());
    ASSERT_EQ(reading.calls.size(), 1U);
    EXPECT_EQ(reading.calls[0].call, "");
    EXPECT_EQ(reading.calls[0].item.job.signature.arguments.size(), 4U);
}

TEST(Hand, EveryCallIsRead) {
    const CaseReading reading = read_case("case.c",
                                          "long f(int n, ...);\n"
                                          "//@ sysv: call f(1, 2.0f): n=rdi arg2=xmm0 al=1 -> rax\n"
                                          "//@ sysv: call f(1, (long)): n=rdi arg2=rsi -> rax\n"
                                          "//@ win64-gnu: call f(1, 2.0f): n=rcx arg2=xmm1+rdx -> rax\n");
    EXPECT_THAT(reading.problems, IsEmpty());
    ASSERT_EQ(reading.calls.size(), 3U);
    EXPECT_EQ(reading.calls[0].call, "f(1, 2.0f)");
    EXPECT_EQ(reading.calls[1].call, "f(1, (long))");
    EXPECT_EQ(reading.calls[2].item.job.abi, Abi::Win64Gnu);
}

TEST(Hand, APlaceOnWindowsIsOfEveryFlavourOrOfOne) {
    EXPECT_THAT(messages("struct s { long x, y; }; void f(struct s a);\n"
                         "//@ win64-msvc: a=rcx -> void\n//@ win64-ms_abi: a=&rcx -> void\n"),
                IsEmpty());
    const std::string wrong = "the model says of win64-ms_abi a=&rcx";
    EXPECT_THAT(messages("struct s { long x, y; }; void f(struct s a);\n//@ win64: a=rcx -> void\n"),
                ElementsAre(wrong));
    EXPECT_THAT(messages("struct s { char a : 4; int b : 4; }; void f(struct s *a);\n//@ win64: a=rcx -> void\n"
                         "//@ layout win64-gnu: struct s: size=8 b=@32:4\n//@ layout win64-ms_abi: struct s: size=4\n"),
                IsEmpty());
}

TEST(Hand, ResultsAreRead) {
    EXPECT_THAT(messages("void f(void);\n//@ sysv: -> void\n"), IsEmpty());
    EXPECT_THAT(messages("struct m { long x[3]; }; struct m f(void);\n//@ sysv: -> &rax\n"), IsEmpty());
    EXPECT_THAT(messages("_Complex long double f(void);\n//@ sysv: -> st0+st1\n"), IsEmpty());
    EXPECT_THAT(messages("struct e { }; struct e f(void);\n//@ sysv: -> none\n"), IsEmpty());
}

TEST(Hand, ADisagreementPointsAtThePlace) {
    const CaseProblem p = problem("long f(long a, double b);\n//@ sysv: a=rdi b=xmm1 -> rax\n");
    EXPECT_TRUE(p.disagreement);
    EXPECT_EQ(p.line, 2U);
    EXPECT_EQ(p.column, 17U);
    EXPECT_EQ(p.rendered,
              "case.c:2:17: the model says b=xmm0\n"
              "    //@ sysv: a=rdi b=xmm1 -> rax\n"
              "                    ^");
}

TEST(Hand, ADisagreementPointsAtTheResult) {
    const CaseProblem p = problem("long f(long a);\n//@ sysv: a=rdi -> xmm0\n");
    EXPECT_TRUE(p.disagreement);
    EXPECT_EQ(p.column, 20U);
    EXPECT_EQ(p.message, "the model says -> rax");
}

TEST(Hand, AWrongCountOfVectorsIsADisagreement) {
    const CaseProblem p = problem("long f(int n, ...);\n//@ sysv: call f(1, 2.0): n=rdi arg2=xmm0 al=2 -> rax\n");
    EXPECT_TRUE(p.disagreement);
    EXPECT_EQ(p.message, "the model says al=1");
}

TEST(Hand, EveryProblemIsListed) {
    EXPECT_THAT(messages("long f(long a, double b);\n//@ sysv: a=rsi b=xmm1 -> rdx\n"),
                ElementsAre("the model says a=rdi", "the model says b=xmm0", "the model says -> rax"));
}

TEST(Hand, AnUnknownArgumentIsTold) {
    const CaseProblem p = problem("long f(long a);\n//@ sysv: a=rdi z=rsi -> rax\n");
    EXPECT_FALSE(p.disagreement);
    EXPECT_EQ(p.column, 17U);
    EXPECT_EQ(p.message, "there is no argument 'z', or it has its place already");
    EXPECT_THAT(messages("long f(long a);\n//@ sysv: a=rdi a=rdi -> rax\n"),
                ElementsAre("there is no argument 'a', or it has its place already"));
    EXPECT_THAT(messages("long f(long a);\n//@ sysv: a=rdi al=0 -> rax\n"),
                ElementsAre("there is no argument 'al', or it has its place already"));
}

TEST(Hand, AMissingPlaceIsTold) {
    const CaseProblem p = problem("long f(long a, long b);\n//@ sysv: a=rdi -> rax\n");
    EXPECT_FALSE(p.disagreement);
    EXPECT_EQ(p.message, "no place is written for 'b'");
}

TEST(Hand, MalformedLinesAreTold) {
    EXPECT_THAT(messages("long f(long a);\n//@ sysv: a rdi -> rax\n"),
                ElementsAre("expected NAME=PLACE", "expected NAME=PLACE", "no place is written for 'a'"));
    EXPECT_THAT(messages("long f(long a);\n//@ sysv: a=rdi\n"), ElementsAre("the places end in `-> RESULT`"));
    EXPECT_THAT(
        messages("long f(long a);\n//@ sysvv: a=rdi -> rax\n"),
        ElementsAre("unknown ABI: write `//@ sysv: ...` (or win64, win64-gnu, win64-msvc, win64-ms_abi, or layout)"));
    EXPECT_THAT(messages("long f(int n, ...);\n//@ sysv: call f(1 n=rdi -> rax\n"),
                ElementsAre("a call ends in `):`, the places follow"));
    EXPECT_THAT(messages("long f(int n, ...);\n//@ sysv: n=rdi -> rax\n"),
                ElementsAre("a variadic or unprototyped function needs its call: `//@ sysv: call f(1, 2.0): ...`"));
    EXPECT_THAT(messages("long f();\n//@ sysv: -> rax\n"),
                ElementsAre("a variadic or unprototyped function needs its call: `//@ sysv: call f(1, 2.0): ...`"));
}

TEST(Hand, ACaseWithoutPlacesIsTold) {
    EXPECT_THAT(messages("long f(long a);\n"),
                ElementsAre("the case has no placement: add a line `//@ sysv: a=rdi -> rax`"));
    EXPECT_THAT(messages(""), ElementsAre("the case has no placement: add a line `//@ sysv: a=rdi -> rax`"));
}

TEST(Hand, AParseErrorKeepsItsPosition) {
    const CaseProblem p = problem("/*---\n---*/\nlong f(lung a);\n//@ sysv: a=rdi -> rax\n");
    EXPECT_EQ(p.line, 3U);
    EXPECT_EQ(p.column, 8U);
    EXPECT_THAT(p.rendered, testing::StartsWith("case.c:3:8: "));
    const CaseProblem in_call = problem("long f(int n, ...);\n//@ sysv: call f(1, (lung)): n=rdi -> rax\n");
    EXPECT_EQ(in_call.line, 2U);
}

TEST(Hand, LayoutIsCompared) {
    constexpr char declarations[] =
        "struct s { char a; struct { int b; }; long c : 5; }; long f(struct s *p);\n"
        "//@ sysv: p=rdi -> rax\n";
    const auto with = [&](const std::string& line) { return messages(declarations + line + "\n"); };
    EXPECT_THAT(with("//@ layout: struct s: size=16 align=8 a=0 b=4 c=@64:5"), IsEmpty());
    EXPECT_THAT(with("//@ layout: struct s: size=12"), ElementsAre("the model says size=16"));
    EXPECT_THAT(with("//@ layout: struct s: c=@0:5"), ElementsAre("the model says c=@64:5"));
    EXPECT_THAT(with("//@ layout: struct s: size"), ElementsAre("the model says size=16"));
    EXPECT_THAT(with("//@ layout: struct s: z=0"), ElementsAre("there is no member 'z'"));
    EXPECT_THAT(with("//@ layout: struct t: size=16"), ElementsAre("no argument or result has the type 'struct t'"));
    EXPECT_THAT(with("//@ layout: struct s"), ElementsAre("expected `layout: struct s: size=N align=N member=OFFSET`"));
}

// The cases themselves, as they are shipped.
TEST(Hand, EveryCuratedCaseAgrees) {
    int cases = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(test::project_root() / "cases" / "sysv")) {
        if (entry.path().extension() != ".c")
            continue;
        ++cases;
        for (const CaseProblem& p : read_case(entry.path().string(), test::read_text(entry.path())).problems)
            ADD_FAILURE() << p.rendered;
    }
    EXPECT_GT(cases, 300);
}

}  // namespace
}  // namespace callgate
