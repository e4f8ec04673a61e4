// callgate::check, on good functions and on bad ones: each thing that it looks at is seen to fail.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <immintrin.h>

#include <complex>
#include <cstdarg>
#include <sstream>

#include "../check/rules.h"
#include "callgate/callgate.hpp"
#include "callgate/gtest.hpp"
#include "check_subjects.h"
#include "support.h"

namespace {

using callgate::check;
using callgate::KeepsTheAbi;
using callgate::Options;
using callgate::Report;
using testing::AllOf;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

using SumFunction = long(const long*, long);
constexpr char sum[] = "long sum(const long *p, long n)";
const long data[] = {1, 2, 3, 4};

auto finding(const std::string& rule, const std::string& place) {
    return AllOf(Field("rule", &Report::Finding::rule, rule), Field("place", &Report::Finding::place, place));
}

TEST(Check, AGoodFunctionIsSilentAndItsResultComesBack) {
    const Report r = check(sum, check_sum, data, 4);
    EXPECT_THAT(r, KeepsTheAbi());
    EXPECT_THAT(r.findings(), IsEmpty());
    EXPECT_EQ(r.result<long>(), 10);
    EXPECT_EQ(r.str(), "sum keeps the ABI\n");
}

struct Fault {
    const char* name;
    SumFunction* function;
    const char* rule;
    const char* place;
};

void PrintTo(const Fault& fault, std::ostream* out) {
    *out << fault.name;
}

class CheckFaults : public testing::TestWithParam<Fault> {};

TEST_P(CheckFaults, AreFoundAlone) {
    for (const bool hostile : {false, true}) {
        Options options;
        options.hostile = hostile;
        const Report r = check(options, sum, GetParam().function, data, 4);
        EXPECT_THAT(r, Not(KeepsTheAbi()));
        EXPECT_THAT(r.findings(), ElementsAre(finding(GetParam().rule, GetParam().place)));
        EXPECT_EQ(r.result<long>(), 10);
        EXPECT_THAT(r.str(), AllOf(HasSubstr(GetParam().rule), HasSubstr(GetParam().place), HasSubstr("psABI 3.2")));
    }
}

TEST_P(CheckFaults, AreFoundInAChildProcess) {
    Options options;
    options.isolate = true;
    const Report r = check(options, sum, GetParam().function, data, 4);
    EXPECT_THAT(r.findings(), ElementsAre(finding(GetParam().rule, GetParam().place)));
    EXPECT_EQ(r.result<long>(), 10);
}

INSTANTIATE_TEST_SUITE_P(
    All, CheckFaults,
    testing::Values(
        Fault{"rbx", check_rbx, "sysv.preserve.rbx", "rbx"}, Fault{"rbp", check_rbp, "sysv.preserve.rbp", "rbp"},
        Fault{"r12", check_r12, "sysv.preserve.r12", "r12"}, Fault{"r13", check_r13, "sysv.preserve.r13", "r13"},
        Fault{"r14", check_r14, "sysv.preserve.r14", "r14"}, Fault{"r15", check_r15, "sysv.preserve.r15", "r15"},
        Fault{"half of rbx", check_half_rbx, "sysv.preserve.upper-halves", "rbx"},
        Fault{"half of r15", check_half_r15, "sysv.preserve.upper-halves", "r15"},
        Fault{"rsp", check_rsp, "sysv.preserve.rsp", "rsp"},
        Fault{"direction flag", check_direction, "sysv.preserve.direction-flag", "direction flag"},
        Fault{"mxcsr", check_mxcsr, "sysv.preserve.mxcsr-control", "mxcsr"},
        Fault{"x87 control", check_x87_control, "sysv.preserve.x87-control", "x87 control word"},
        Fault{"mmx", check_mmx, "sysv.preserve.x87-mode", "x87 stack"},
        Fault{"x87 left", check_x87_left, "sysv.preserve.x87-mode", "x87 stack"},
        Fault{"fs", check_fs, "sysv.preserve.fs-base", "fs"},
        Fault{"above the arguments", check_above, "sysv.stack.caller-frame", "stack+16"}));

TEST(Check, AFindingSaysItAll) {
    const Report r = check(sum, check_rbx, data, 4);
    const std::vector<Report::Finding> findings = r.findings();
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].level, "must");
    EXPECT_EQ(findings[0].got, "01 00 00 00 00 00 00 00");
    EXPECT_EQ(findings[0].wanted.size(), findings[0].got.size());
    EXPECT_EQ(findings[0].says, "rbx does not hold its entry value at return");
    EXPECT_EQ(findings[0].source, "psABI 3.2.1");
    EXPECT_EQ(findings[0].text, "rbx holds its entry value at return.");
    EXPECT_THAT(r.str(), HasSubstr("sum breaks the ABI (1 finding)\n  must  sysv.preserve.rbx  rbx  wanted "));
    EXPECT_THAT(r.str(), HasSubstr("        psABI 3.2.1: rbx holds its entry value at return.\n"));
}

TEST(Check, AResetOfTheModesShowsWhereTheyAreOdd) {
    EXPECT_THAT(check(sum, check_mxcsr_reset, data, 4), KeepsTheAbi());
    Options options;
    options.odd_modes = true;
    EXPECT_THAT(check(options, sum, check_sum, data, 4), KeepsTheAbi());
    EXPECT_THAT(check(options, sum, check_mxcsr_reset, data, 4).findings(),
                ElementsAre(finding("sysv.preserve.mxcsr-control", "mxcsr")));
}

TEST(Check, TheModesAreOurOwnAfterwards) {
    const unsigned before = _mm_getcsr();
    check(sum, check_mxcsr, data, 4);
    EXPECT_EQ(_mm_getcsr() & 0xFFC0U, before & 0xFFC0U);
}

TEST(Check, ABoolResultIsZeroOrOne) {
    const Report good = check("_Bool f(void)", check_bool);
    EXPECT_THAT(good, KeepsTheAbi());
    EXPECT_TRUE(good.result<bool>());
    const Report bad = check("_Bool f(void)", check_bool_two);
    EXPECT_THAT(bad.findings(), ElementsAre(finding("sysv.args.bool", "rax")));
    EXPECT_EQ(bad.findings()[0].wanted, "0 or 1");
    EXPECT_EQ(bad.findings()[0].got, "02");
}

TEST(Check, AnX87ResultIsAloneOnItsStack) {
    const Report good = check("long double f(void)", check_st0);
    EXPECT_THAT(good, KeepsTheAbi());
    EXPECT_EQ(good.result<long double>(), 1.0L);
    EXPECT_THAT(check("long double f(void)", check_st0_empty).findings(),
                ElementsAre(finding("sysv.return.x87", "st0")));
    EXPECT_THAT(check("long double f(void)", check_st0_two).findings(), ElementsAre(finding("sysv.return.x87", "st0")));
}

struct Three {
    long a, b, c;
};
constexpr char three[] = "struct three { long a, b, c; }; struct three f(long a)";

TEST(Check, AResultInMemoryIsReturnedByItsAddress) {
    const Report good = check(three, check_sret, 5);
    EXPECT_THAT(good, KeepsTheAbi());
    EXPECT_EQ(good.result<Three>().c, 7);
    const Report bad = check(three, check_sret_rax, 5);
    EXPECT_THAT(bad.findings(), ElementsAre(finding("sysv.return.sret-rax", "rax")));
    EXPECT_EQ(bad.result<Three>().a, 5);
}

// The psABI says nothing of AC. Left set, our own code would fault at the next access that is not aligned.
TEST(Check, AlignmentChecksAreNotLeftOn) {
    const Report r = check(sum, check_alignment_checks, data, 4);
    EXPECT_THAT(r, KeepsTheAbi());
    std::uint64_t flags = 0;
    __asm__ volatile("pushfq\n\tpop %0" : "=r"(flags));
    EXPECT_EQ(flags & 0x40000, 0U);
}

// ---------------------------------------------------------------- undefined bits

Report twice(const char* declaration, auto function, auto... arguments) {
    Options options;
    options.rounds = 3;
    return check(options, declaration, function, arguments...);
}

TEST(CheckRounds, AFunctionOfItsArgumentsAloneIsSilent) {
    EXPECT_THAT(twice(sum, check_sum, data, 4), KeepsTheAbi());
    EXPECT_THAT(twice(three, check_sret, 5), KeepsTheAbi());
    const Report r = twice("long f(short a)", check_short_reads, -5);
    EXPECT_THAT(r, KeepsTheAbi());
    EXPECT_EQ(r.result<long>(), -5);
}

TEST(CheckRounds, BitsAboveAnArgumentAreItsOwnRules) {
    EXPECT_THAT(twice("int f(int a)", check_int_trusts, -5).findings(),
                ElementsAre(finding("sysv.class.integer", "rdi")));
    EXPECT_THAT(twice("long f(int a)", check_long_trusts_sign, 5).findings(),
                ElementsAre(finding("sysv.class.integer", "rdi")));
    EXPECT_THAT(twice("double f(float a)", check_reads_above, 1).findings(),
                ElementsAre(finding("sysv.args.sse-order", "xmm0")));
}

TEST(CheckRounds, ABoolTrustedBeyondEightBitsIsHostileAlone) {
    Options options;
    options.rounds = 2;
    EXPECT_THAT(check(options, "long f(_Bool a)", check_bool_trusts, false), KeepsTheAbi());
    options.hostile = true;
    EXPECT_THAT(check(options, "long f(_Bool a)", check_bool_trusts, false).findings(),
                ElementsAre(finding("sysv.args.bool", "rdi")));
}

TEST(CheckRounds, TrustInAnExtendedShortIsDeFacto) {
    Options options;
    options.rounds = 2;
    EXPECT_THAT(check(options, "int f(short a)", check_short_trusts, -5), KeepsTheAbi());
    options.hostile = true;
    const Report r = check(options, "int f(short a)", check_short_trusts, -5);
    EXPECT_THAT(r.findings(), ElementsAre(finding("sysv.args.narrow-extension", "rdi")));
    EXPECT_EQ(r.findings()[0].level, "de-facto");
    EXPECT_THAT(r, KeepsTheAbi());
    options.strict = true;
    EXPECT_THAT(check(options, "int f(short a)", check_short_trusts, -5), Not(KeepsTheAbi()));
}

struct Padded {
    char c;
    int i;
};

TEST(CheckRounds, PaddingIsNotDefined) {
    const Report r = twice("struct s { char c; int i; }; long f(struct s p)",
                           reinterpret_cast<void (*)()>(check_padding), Padded{1, 2});
    EXPECT_THAT(r.findings(), ElementsAre(finding("sysv.args.integer-order", "rdi")));
    EXPECT_THAT(r.findings()[0].says, HasSubstr("bits of padding in argument 1 (`p`, struct s)"));
}

TEST(CheckRounds, ARegisterThatHoldsNoArgumentIsNamed) {
    EXPECT_THAT(twice("long f(void)", check_reads_r11).findings(),
                ElementsAre(finding("sysv.args.integer-order", "r11")));
    EXPECT_THAT(twice("long f(void)", check_reads_xmm9).findings(),
                ElementsAre(finding("sysv.args.sse-order", "xmm9")));
}

TEST(CheckRounds, AFunctionThatIsNotRepeatableCannotBeJudgedSo) {
    const Report r = twice("long f(void)", check_counts);
    EXPECT_FALSE(r.ok());
    EXPECT_THAT(r.error(), HasSubstr("another result when it is called again"));
    EXPECT_THAT(check("long f(void)", check_counts), KeepsTheAbi());
}

// ---------------------------------------------------------------- crashes

Options isolated(unsigned timeout_ms = 5000) {
    Options options;
    options.isolate = true;
    options.timeout_ms = timeout_ms;
    return options;
}

TEST(CheckIsolated, ACrashIsAFinding) {
    const Report r = check(isolated(), sum, check_crash, data, 4);
    EXPECT_THAT(r.findings(), ElementsAre(finding("", "SIGSEGV")));
    EXPECT_EQ(r.findings()[0].got, "address 0x10");
    EXPECT_THAT(r.findings()[0].says, HasSubstr("the function crashed at 0x"));
    EXPECT_FALSE(r.ok());
    EXPECT_THAT([&] { r.result<long>(); }, testing::Throws<std::logic_error>());
}

TEST(CheckIsolated, ACrashWithoutAnAddressSaysWhy) {
    const Report r = check(isolated(), sum, check_protection, data, 4);
    EXPECT_THAT(r.findings(), ElementsAre(finding("", "SIGSEGV")));
    EXPECT_THAT(r.findings()[0].got, HasSubstr("no address told (an aligned move on what is not aligned"));
}

TEST(CheckIsolated, AHangIsAFinding) {
    const Report r = check(isolated(200), sum, check_hang, data, 4);
    EXPECT_THAT(r.findings(), ElementsAre(finding("", "timeout")));
    EXPECT_FALSE(r.ok());
}

// ---------------------------------------------------------------- callbacks

Report calls_back(long (*function)(int (*)(long))) {
    Options options;
    options.callback_result = 7;
    return check(options, "long f(int (*back)(long))", function, callgate::callback<int(long)>());
}

TEST(CheckCallback, TellsInWhatStateItIsCalled) {
    const Report good = calls_back(check_calls);
    EXPECT_THAT(good, KeepsTheAbi());
    EXPECT_EQ(good.result<long>(), 7);
    EXPECT_THAT(calls_back(check_calls_misaligned).findings(), ElementsAre(finding("sysv.stack.align-16", "rsp")));
    EXPECT_THAT(calls_back(check_calls_direction).findings(),
                ElementsAre(finding("sysv.preserve.direction-flag", "direction flag")));
}

TEST(CheckCallback, AnX87StackInUseAtTheCallIsAFinding) {
    EXPECT_THAT(calls_back(check_calls_x87).findings(),
                testing::Contains(finding("sysv.preserve.x87-mode", "x87 stack")));
}

TEST(CheckCallback, LeavesJunkInWhatACallNeedNotKeep) {
    EXPECT_NE(calls_back(check_calls_trusts_rdi).result<long>(), 0);
}

TEST(CheckCallback, LeavesOtherJunkInEachRound) {
    const auto judged = [](long (*function)(int (*)(long))) {
        Options options;
        options.rounds = 2;
        options.callback_result = 7;
        return check(options, "long f(int (*back)(long))", function, callgate::callback<int(long)>());
    };
    EXPECT_THAT(judged(check_calls), KeepsTheAbi());
    const Report r11 = judged(check_calls_keeps_r11);
    EXPECT_THAT(r11.findings(), ElementsAre(finding("sysv.preserve.volatile-not-assumed", "r11")));
    EXPECT_THAT(r11.findings()[0].says, HasSubstr("what r11 held when a callback had returned"));
    EXPECT_THAT(judged(check_calls_keeps_xmm6).findings(),
                ElementsAre(finding("sysv.preserve.volatile-not-assumed", "xmm6")));
}

// ---------------------------------------------------------------- values

template <class T>
T same(T value) {
    return value;
}
float halve(float x) {
    return x / 2;
}
long first_of_eight(long a, long, long, long, long, long, long g, int h) {
    return a + g + h;
}
std::complex<double> conjugate(std::complex<double> z) {
    return std::conj(z);
}
Padded swap_padded(Padded p) {
    return {static_cast<char>(p.i), p.c};
}
int apply(int (*f)(int), int x) {
    return f(x);
}
int add_one(int x) {
    return x + 1;
}
long add_many(int n, ...) {
    va_list list;
    va_start(list, n);
    double total = 0;
    for (int i = 0; i < n; ++i) {
        const int factor = va_arg(list, int);
        total += factor * va_arg(list, double);
    }
    va_end(list);
    return static_cast<long>(total);
}

TEST(CheckValues, AreConvertedAsACallDoes) {
    EXPECT_EQ(check("float f(float x)", halve, 3.0).result<float>(), 1.5F);
    EXPECT_EQ(check("float f(float x)", halve, 3).result<float>(), 1.5F);
    EXPECT_EQ(check("char f(char x)", same<char>, 'x').result<char>(), 'x');
    EXPECT_EQ(check("unsigned char f(unsigned char x)", same<unsigned char>, 200).result<unsigned char>(), 200);
    EXPECT_EQ(check("long f(long x)", same<long>, -1).result<long>(), -1);
    EXPECT_EQ(check("enum e { a, b }; enum e f(enum e x)", same<unsigned>, 1).result<unsigned>(), 1U);
    EXPECT_EQ(check("long double f(long double x)", same<long double>, 2.5).result<long double>(), 2.5L);
    EXPECT_EQ(check("void *f(void *p)", same<void*>, nullptr).result<void*>(), nullptr);
    EXPECT_EQ(check("int f(int (*f)(int), int x)", apply, add_one, 41).result<int>(), 42);
}

TEST(CheckValues, OfManyRegistersAndOfNone) {
    __extension__ typedef __int128 Wide;
    const Wide wide = (Wide{1} << 100) + 5;
    EXPECT_TRUE(check("__int128 f(__int128 x)", same<Wide>, wide).result<Wide>() == wide);
    EXPECT_TRUE(check("__int128 f(__int128 x)", same<Wide>, -5).result<Wide>() == -5);
    EXPECT_EQ(check("long f(long a, long b, long c, long d, long e, long i, long g, int h)", first_of_eight, 1, 2, 3, 4,
                    5, 6, 70, -8)
                  .result<long>(),
              63);
    EXPECT_EQ(check("long f(long a, long b, long c, long d, long e, long i, long g, int h)", check_ninth, 1, 2, 3, 4, 5,
                    6, 70, -8)
                  .result<long>(),
              62);
    const std::complex<double> z(1, 2);
    EXPECT_EQ(check("_Complex double f(_Complex double z)", conjugate, z).result<std::complex<double>>(), std::conj(z));
    const auto p = check("struct s { char c; int i; }; struct s f(struct s p)", swap_padded, Padded{1, 2});
    EXPECT_EQ(p.result<Padded>().c, 2);
    EXPECT_EQ(p.result<Padded>().i, 1);
    const __m128 v = _mm_set_ps(4, 3, 2, 1);
    EXPECT_EQ(_mm_cvtss_f32(check("__m128 f(__m128 v)", same<__m128>, v).result<__m128>()), 1);
    EXPECT_EQ(check("long f(int n, ...)", add_many, 2, 3, 0.5, 4, 2.5F).result<long>(), 11);
    EXPECT_THAT(check("void f(void)", check_nothing), KeepsTheAbi());
}

// ---------------------------------------------------------------- mistakes

TEST(CheckMistakes, InADeclarationHavePlaceAndCaret) {
    const Report r = check("long f(lon a)", check_nothing, 1);
    EXPECT_FALSE(r.ok());
    EXPECT_THAT(r.error(), HasSubstr("<declaration>:1:8: unknown type 'lon'\n    long f(lon a)\n           ^\n"));
    EXPECT_THAT(r.str(), AllOf(HasSubstr("cannot check this call"), HasSubstr(r.error())));
    EXPECT_THAT(r.findings(), IsEmpty());
    EXPECT_THAT([&] { r.result<long>(); }, testing::Throws<std::logic_error>());
    EXPECT_THAT(check("struct s { int i; };", check_nothing).error(), HasSubstr("no function is declared here"));
}

TEST(CheckMistakes, InTheNumberOfArguments) {
    EXPECT_THAT(check(sum, check_sum, data).error(), HasSubstr("<declaration>:1:30: argument 2 (`n`) was not given\n"));
    EXPECT_THAT(check(sum, check_sum, data, 4, 5).error(), HasSubstr("3 arguments were given, sum takes 2"));
    EXPECT_THAT(check("long f(int n, ...)", add_many).error(), HasSubstr("argument 1 (`n`) was not given"));
}

TEST(CheckMistakes, InAnArgument) {
    EXPECT_THAT(check("void f(int n)", check_nothing, 5'000'000'000).error(),
                HasSubstr("argument 1 (`n`) is int: 5000000000 does not fit in int"));
    EXPECT_THAT(check("void f(unsigned n)", check_nothing, -1).error(), HasSubstr("-1 does not fit in unsigned int"));
    EXPECT_THAT(check("void f(signed char n)", check_nothing, 128).error(), HasSubstr("128 does not fit"));
    EXPECT_THAT(check("void f(signed char n)", check_nothing, -129).error(), HasSubstr("-129 does not fit"));
    EXPECT_EQ(check("void f(signed char n)", check_nothing, -128).error(), "");
    EXPECT_THAT(check("void f(_Bool b)", check_nothing, 2).error(), HasSubstr("2 does not fit in _Bool"));
    EXPECT_THAT(check("void f(int n)", check_nothing, 1.5).error(), HasSubstr("a floating value of 8 bytes was given"));
    EXPECT_THAT(check("void f(int *p)", check_nothing, 0).error(), HasSubstr("a null pointer is nullptr"));
    EXPECT_THAT(check("void f(double d)", check_nothing, data).error(), HasSubstr("a pointer was given"));
    EXPECT_THAT(check("struct s { int a; };\nvoid f(int n,\n       struct s x)", check_nothing, 1, Three{}).error(),
                HasSubstr("<declaration>:3:17: argument 2 (`x`) is struct s, 4 bytes: an object of 24 bytes was "
                          "given\n           struct s x)\n                    ^"));
    EXPECT_THAT(check("void f(int n, ...)", check_nothing, 1, Three{}).error(), HasSubstr("argument 2 is an object"));
}

TEST(CheckMistakes, AgainstTheFunctionsOwnPrototype) {
    EXPECT_THAT(check("int sum(const long *p, long n)", check_sum, data, 4).error(),
                HasSubstr("the result is int here, and 8 bytes in the function's own prototype"));
    EXPECT_THAT(check("long sum(const long *p, int n)", check_sum, data, 4).error(),
                HasSubstr("argument 2 (`n`) is int here, and"));
    EXPECT_THAT(check("long sum(const long *p, double n)", check_sum, data, 4).error(),
                HasSubstr("a signed integer of 8 bytes in the function's own prototype"));
    EXPECT_THAT(check("long sum(const long *p)", check_sum, data).error(),
                HasSubstr("1 parameters are declared here, 2"));
    EXPECT_THAT(check("void sum(const long *p, long n)", check_sum, data, 4).error(), HasSubstr("the result is void"));
}

TEST(CheckMistakes, InTheFunctionAndTheMachine) {
    SumFunction* none = nullptr;
    EXPECT_THAT(check(sum, none, data, 4).error(), HasSubstr("the function to be called, sum, is a null pointer"));
    EXPECT_THAT(check("struct s { char c[200000]; }; struct s f(void)", check_nothing).error(), HasSubstr("128 KiB"));
}

TEST(CheckMistakes, InTheTypeOfTheResult) {
    const Report r = check(sum, check_sum, data, 4);
    EXPECT_THAT([&] { r.result<int>(); }, testing::ThrowsMessage<std::logic_error>(HasSubstr("no result of 4 bytes")));
}

// ---------------------------------------------------------------- C, and the rest

TEST(CheckInC, PointersToValuesOfTheDeclaredTypes) {
    const long* p = data;
    const long n = 4;
    const void* arguments[] = {&p, &n};
    callgate_report* r = callgate_check(sum, reinterpret_cast<callgate_function*>(check_r13), arguments, 2, nullptr);
    EXPECT_EQ(callgate_ok(r), 0);
    ASSERT_EQ(callgate_finding_count(r), 1U);
    EXPECT_STREQ(callgate_finding_at(r, 0).rule, "sysv.preserve.r13");
    EXPECT_STREQ(callgate_finding_at(r, 1).rule, "");
    EXPECT_THAT(callgate_text(r), HasSubstr("sum breaks the ABI"));
    long total = 0;
    EXPECT_EQ(callgate_result(r, &total, sizeof total), 1);
    EXPECT_EQ(total, 10);
    EXPECT_EQ(callgate_result(r, &total, 4), 0);
    callgate_free(r);
}

TEST(CheckInC, MistakesAreToldNotThrown) {
    const int n = 0;
    const void* arguments[] = {&n, &n};
    for (const char* wrong :
         {"", "int", "int f(", "void f(void)", "void f(int n, ...)", static_cast<const char*>(nullptr)}) {
        callgate_report* r = callgate_check(wrong, check_nothing, arguments, 2, nullptr);
        EXPECT_EQ(callgate_ok(r), 0);
        EXPECT_STRNE(callgate_error(r), "");
        EXPECT_EQ(callgate_finding_count(r), 0U);
        callgate_free(r);
    }
    callgate_free(nullptr);
}

TEST(CheckInC, WhatIsNullIsTold) {
    const long n = 0;
    const void* arguments[] = {&n, nullptr};
    const callgate_value values[] = {{nullptr, sizeof n, CALLGATE_SIGNED}};
    const auto error = [](callgate_report* r) {
        const std::string said = callgate_error(r);
        callgate_free(r);
        return said;
    };
    EXPECT_THAT(error(callgate_check("void f(long a)", check_nothing, nullptr, 1, nullptr)),
                HasSubstr("`arguments` is null, and 1 were said to be there"));
    EXPECT_THAT(error(callgate_check("void f(long a, long b)", check_nothing, arguments, 2, nullptr)),
                HasSubstr("the address of argument 2's value is null"));
    EXPECT_THAT(error(callgate_check_values("void f(long a)", check_nothing, values, 1, nullptr, nullptr)),
                HasSubstr("the address of argument 1's value is null"));
    EXPECT_EQ(error(callgate_check("void f(void)", check_nothing, nullptr, 0, nullptr)), "");
}

TEST(CheckRules, AreAllRead) {
    const std::string text = callgate::test::read_text(callgate::test::project_root() / "cases" / "rules.toml");
    ASSERT_EQ(callgate::rules_text(), text);
    std::size_t count = 0;
    std::string section;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("["))
            section = line.substr(1, line.find(']') - 1);
        else if (line.find(" = { level = ") != line.npos) {
            const callgate::Rule rule = callgate::rule(section + "." + line.substr(0, line.find(' ')));
            EXPECT_THAT(rule.level, testing::AnyOf("must", "de-facto", "unspecified")) << line;
            EXPECT_NE(rule.says, "") << line;
            EXPECT_NE(rule.source, "") << line;
            ++count;
        }
    }
    EXPECT_GT(count, 200U);
    EXPECT_EQ(callgate::rule("sysv.preserve.rb").level, "");
    EXPECT_EQ(callgate::rule("sysv.preserve").level, "");
    EXPECT_EQ(callgate::rule("").level, "");
}

}  // namespace
