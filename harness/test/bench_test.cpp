// The bench with the real probes: good subjects pass, and each planted fault is found under its rule and at its place.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bench_subjects.h"
#include "effects.h"
#include "trial.h"

namespace callgate {

namespace {

using test::answer;
using test::as;
using test::callee;
using test::caller;
using test::finding;
using test::given;
using test::keep;
using test::modes;
using test::Outcome;
using test::Trial;
using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

// ---------------------------------------------------------------- callees

constexpr char int_and_double[] = "long f(int a, double b);";

TEST(Callee, AGoodOnePassesInBothModes) {
    Trial trial(int_and_double, callee);
    EXPECT_TRUE(trial.callee(bench_good).passed);
    EXPECT_TRUE(trial.callee(bench_good, Mode::Hostile).passed);
}

struct Fault {
    const char* name;
    void (*subject)();
    const char* rule;
    const char* place;
};

void PrintTo(const Fault& fault, std::ostream* out) {
    *out << fault.name;
}

class CalleeFaults : public testing::TestWithParam<Fault> {};

TEST_P(CalleeFaults, AreFoundAlone) {
    Trial trial(int_and_double, callee);
    for (const Mode mode : modes)
        EXPECT_THAT(trial.callee(GetParam().subject, mode).findings,
                    ElementsAre(finding(GetParam().rule, GetParam().place)));
}

INSTANTIATE_TEST_SUITE_P(
    All, CalleeFaults,
    testing::Values(
        Fault{"rbx", bench_rbx, "sysv.preserve.rbx", "rbx"}, Fault{"rbp", bench_rbp, "sysv.preserve.rbp", "rbp"},
        Fault{"r12", bench_r12, "sysv.preserve.r12", "r12"}, Fault{"r13", bench_r13, "sysv.preserve.r13", "r13"},
        Fault{"r14", bench_r14, "sysv.preserve.r14", "r14"}, Fault{"r15", bench_r15, "sysv.preserve.r15", "r15"},
        Fault{"half of rbx", bench_half_rbx, "sysv.preserve.upper-halves", "rbx"},
        Fault{"half of r15", bench_half_r15, "sysv.preserve.upper-halves", "r15"},
        Fault{"direction flag", bench_direction, "sysv.preserve.direction-flag", "direction flag"},
        Fault{"mxcsr", bench_mxcsr, "sysv.preserve.mxcsr-control", "mxcsr"},
        Fault{"x87 control", bench_x87_control, "sysv.preserve.x87-control", "x87 control word"},
        Fault{"x87 left", bench_x87_left, "sysv.preserve.x87-mode", "x87 stack"},
        Fault{"rsp", bench_rsp, "sysv.preserve.rsp", "rsp"},
        Fault{"above the arguments", bench_above_arguments, "sysv.stack.caller-frame", "stack+8"}));

TEST(Callee, MxcsrStatusIsNotPreserved) {
    Trial trial(int_and_double, callee);
    EXPECT_TRUE(trial.callee(bench_mxcsr_status).passed);
}

long two_longs(long a, long b) {
    keep(0, a);
    keep(16, b);
    return answer<long>();
}
long two_longs_swapped(long a, long b) {
    return two_longs(b, a);
}
long two_longs_wrong_result(long a, long b) {
    return two_longs(a, b) + 1;
}

TEST(Callee, WrongArgumentOrderIsFoundAtBothPlaces) {
    Trial trial("long f(long a, long b);", callee);
    EXPECT_TRUE(trial.callee(two_longs).passed);
    const Outcome outcome = trial.callee(two_longs_swapped);
    ASSERT_THAT(outcome.findings,
                ElementsAre(finding("sysv.args.integer-order", "rdi"), finding("sysv.args.integer-order", "rsi")));
    EXPECT_EQ(outcome.findings[0].origin, "what rsi held at entry");
    EXPECT_EQ(outcome.findings[0].argument, "a");
    EXPECT_EQ(outcome.findings[1].origin, "what rdi held at entry");
    EXPECT_THAT(outcome.deviations, IsEmpty());
}

TEST(Callee, AWrongResultIsFound) {
    Trial trial("long f(long a, long b);", callee);
    EXPECT_THAT(trial.callee(two_longs_wrong_result).findings, ElementsAre(finding("sysv.return.integer", "rax")));
}

test::Big writes_nothing(long a) {
    keep(0, a);
    return {};
}

TEST(Callee, HiddenPointerIsReturnedAndWrittenThrough) {
    Trial trial("struct big { long x[3]; }; struct big f(long a);", callee);
    EXPECT_TRUE(trial.callee(bench_big).passed);
    const Outcome missing = trial.callee(bench_sret_rax);
    EXPECT_THAT(missing.findings, ElementsAre(finding("sysv.return.sret-rax", "rax")));
    EXPECT_THAT(missing.deviations, ElementsAre("sysv.return.sret-rax/missing"));
    EXPECT_THAT(trial.callee(writes_nothing).findings,
                ElementsAre(finding("sysv.return.sret-argument", "memory at rdi")));
}

long takes_short(short a) {
    keep(0, a);
    keep(16, static_cast<long long>(a));
    return answer<long>();
}
long trusts_a_wide_short(int a) {
    keep(0, static_cast<short>(a));
    keep(16, static_cast<long long>(a));
    return answer<long>();
}
long trusts_a_wide_bool(unsigned a) {
    keep(0, static_cast<unsigned char>(a));
    keep(16, static_cast<long long>(a));
    return answer<long>();
}
long trusts_a_wide_bitint(short a) {
    keep(0, a);
    keep(16, static_cast<long long>(a));
    return answer<long>();
}

// The compiler on trial masks for itself; here the host's own code does, or trusts what lies above.
TEST(Callee, TrustInBitsAboveANarrowArgumentShowsWhenHostile) {
    Trial trial("long f(short a);", callee);
    EXPECT_TRUE(trial.callee(trusts_a_wide_short).passed);
    EXPECT_THAT(trial.callee(trusts_a_wide_short, Mode::Hostile).findings,
                ElementsAre(finding("sysv.args.narrow-extension", "rdi")));
    Trial boolean("long f(_Bool a);", callee);
    EXPECT_TRUE(boolean.callee(trusts_a_wide_bool).passed);
    EXPECT_THAT(boolean.callee(trusts_a_wide_bool, Mode::Hostile).findings,
                ElementsAre(finding("sysv.args.bool", "rdi")));
    Trial bitint("long f(_BitInt(9) a);", callee);
    EXPECT_TRUE(bitint.callee(trusts_a_wide_bitint).passed);
    EXPECT_THAT(bitint.callee(trusts_a_wide_bitint, Mode::Hostile).findings,
                ElementsAre(finding("sysv.layout.bitint-padding", "rdi")));
}

// Some compilers, Clang among them, do trust: only the value is looked at, so that the host's habits do not matter.
TEST(Callee, ANarrowArgumentIsWidenedByItsType) {
    Trial trial("long f(short a);", callee);
    EXPECT_TRUE(trial.callee(takes_short).passed);
}

template <int Hooks>
long calls_out(int a, double b) {
    bench_copy_live(test::subject_io);
    for (int i = 0; i < Hooks; ++i)
        test::subject_io->hook();
    return bench_good(a, b);
}
long forgets_a_live_value(int a, double b) {
    bench_copy_live(test::subject_io);
    test::subject_io->live_out[3] = 0;
    return bench_good(a, b);
}

TEST(Callee, CallingOutIsCountedAndKeepsValues) {
    Trial trial(int_and_double, {Role::Callee, Shape::Callout});
    EXPECT_TRUE(trial.callee(calls_out<1>).passed);
    EXPECT_THAT(trial.callee(calls_out<0>).findings, ElementsAre(finding("sysv.args.indirect-call", "target")));
    EXPECT_THAT(trial.callee(calls_out<2>).findings, ElementsAre(finding("sysv.args.indirect-call", "target")));
    Trial pressure(int_and_double, {Role::Callee, Shape::Pressure});
    EXPECT_THAT(pressure.callee(forgets_a_live_value).findings,
                ElementsAre(finding("sysv.preserve.volatile-not-assumed", "live value")));
    Trial plain(int_and_double, callee);
    EXPECT_TRUE(plain.callee(forgets_a_live_value).passed);
}

// ---------------------------------------------------------------- callers

constexpr char one_long[] = "long f(long a);";

TEST(Caller, AGoodOnePassesInBothModes) {
    Trial trial(one_long, caller);
    EXPECT_TRUE(trial.caller(bench_caller_good).passed);
    EXPECT_TRUE(trial.caller(bench_caller_good, Mode::Hostile).passed);
}

class CallerFaults : public testing::TestWithParam<Fault> {};

TEST_P(CallerFaults, AreFoundAlone) {
    Trial trial(one_long, caller);
    EXPECT_THAT(trial.caller(GetParam().subject).findings, ElementsAre(finding(GetParam().rule, GetParam().place)));
}

INSTANTIATE_TEST_SUITE_P(
    All, CallerFaults,
    testing::Values(Fault{"misaligned", bench_caller_misaligned, "sysv.stack.align-16", "rsp"},
                    Fault{"direction flag", bench_caller_direction, "sysv.preserve.direction-flag", "direction flag"},
                    Fault{"x87 in use", bench_caller_x87_in_use, "sysv.preserve.x87-mode", "x87 stack"},
                    Fault{"never", bench_caller_never, "sysv.args.indirect-call", "target"},
                    Fault{"twice", bench_caller_twice, "sysv.args.indirect-call", "target"}));

void passes_two(void (*target)(), const unsigned char* in, unsigned char* out, SubjectIo*) {
    const long r = as<long(long, long)>(target)(given<long>(in, 0), given<long>(in, 16));
    std::memcpy(out, &r, sizeof r);
}
void passes_two_swapped(void (*target)(), const unsigned char* in, unsigned char* out, SubjectIo*) {
    const long r = as<long(long, long)>(target)(given<long>(in, 16), given<long>(in, 0));
    std::memcpy(out, &r, sizeof r);
}
void passes_two_wrong_result(void (*target)(), const unsigned char* in, unsigned char* out, SubjectIo*) {
    const long r = as<long(long, long)>(target)(given<long>(in, 0), given<long>(in, 16)) + 1;
    std::memcpy(out, &r, sizeof r);
}

TEST(Caller, WrongArgumentOrderNamesWhereTheBytesCameFrom) {
    Trial trial("long f(long a, long b);", caller);
    EXPECT_TRUE(trial.caller(passes_two).passed);
    const Outcome outcome = trial.caller(passes_two_swapped);
    ASSERT_THAT(outcome.findings,
                ElementsAre(finding("sysv.args.integer-order", "rdi"), finding("sysv.args.integer-order", "rsi")));
    EXPECT_EQ(outcome.findings[0].origin, "bytes 0-7 of argument 2 (`b`)");
    EXPECT_EQ(outcome.findings[0].says,
              "rdi holds bytes 0-7 of argument 2 (`b`), expected bytes 0-7 of argument 1 (`a`)");
    EXPECT_EQ(outcome.findings[1].origin, "bytes 0-7 of argument 1 (`a`)");
}

TEST(Caller, AWrongResultIsFound) {
    Trial trial("long f(long a, long b);", caller);
    EXPECT_THAT(trial.caller(passes_two_wrong_result).findings, ElementsAre(finding("sysv.return.integer", "rax")));
}

template <class Trusted, class Result>
void widens_result(void (*target)(), const unsigned char*, unsigned char* out, SubjectIo*) {
    const Trusted whole = as<Trusted()>(target)();
    const auto r = static_cast<Result>(whole);
    const auto wide = static_cast<long long>(whole);
    std::memcpy(out, &r, sizeof r);
    std::memcpy(out + 16, &wide, sizeof wide);
}

TEST(Caller, TrustInBitsAboveANarrowResultIsFound) {
    Trial narrow("signed char f(void);", caller);
    EXPECT_TRUE((narrow.caller(widens_result<signed char, signed char>).passed));
    EXPECT_THAT((narrow.caller(widens_result<int, signed char>).findings),
                ElementsAre(finding("sysv.return.integer", "rax")));
    Trial boolean("_Bool f(void);", caller);
    EXPECT_TRUE((boolean.caller(widens_result<unsigned char, unsigned char>).passed));
    EXPECT_THAT((boolean.caller(widens_result<int, unsigned char>).findings),
                ElementsAre(finding("sysv.args.bool", "rax")));
}

TEST(Caller, AnUnextendedArgumentIsDeFactoAndPoliteOnly) {
    Trial trial("void f(short a);", caller);
    EXPECT_THAT(trial.caller(bench_caller_unextended).findings,
                ElementsAre(finding("sysv.args.narrow-extension", "rdi")));
    EXPECT_TRUE(trial.caller(bench_caller_unextended, Mode::Hostile).passed);
}

TEST(Caller, ValuesAreKeptAcrossTheCall) {
    Trial trial("void f(long a);", {Role::Caller, Shape::Pressure});
    EXPECT_TRUE(trial.caller(bench_caller_keeps).passed);
    EXPECT_TRUE(trial.caller(bench_caller_keeps, Mode::Hostile).passed);
    EXPECT_THAT(trial.caller(bench_caller_red_zone).findings, ElementsAre(finding("sysv.stack.red-zone", "stack-8")));
    EXPECT_THAT(trial.caller(bench_caller_r8).findings,
                ElementsAre(finding("sysv.preserve.volatile-not-assumed", "r8")));
    Trial big("struct big { long x[3]; }; void f(struct big a);", {Role::Caller, Shape::Pressure});
    EXPECT_THAT(big.caller(bench_caller_argument_area, Mode::Hostile).findings,
                ElementsAre(finding("sysv.stack.argument-area-owner", "stack+8")));
}

TEST(Caller, AlIsAnUpperBound) {
    Trial trial("void f(int n, ...);", caller, "f(1, 2.0)");
    EXPECT_TRUE(trial.caller(bench_caller_al_exact).passed);
    EXPECT_TRUE(trial.caller(bench_caller_al_large).passed);
    const Outcome outcome = trial.caller(bench_caller_al_zero);
    EXPECT_THAT(outcome.findings, ElementsAre(finding("sysv.varargs.al-upper-bound", "al")));
    EXPECT_THAT(outcome.deviations, Contains("sysv.varargs.al-upper-bound/zero"));
}

TEST(Caller, AnX87ResultIsPopped) {
    Trial trial("long double f(void);", {Role::Caller, Shape::Discard});
    EXPECT_TRUE(trial.caller(bench_caller_pops).passed);
    EXPECT_THAT(trial.caller(bench_caller_leaves_x87).findings, ElementsAre(finding("sysv.return.x87", "x87 stack")));
}

void result_straight_to_out(void (*target)(), const unsigned char*, unsigned char* out, SubjectIo*) {
    as<void*(unsigned char*)>(target)(out);
}
void result_by_way_of_a_temporary(void (*target)(), const unsigned char*, unsigned char* out, SubjectIo*) {
    unsigned char temporary[24];
    as<void*(unsigned char*)>(target)(temporary);
    std::memcpy(out, temporary, sizeof temporary);
}

TEST(Caller, AResultInMemoryDoesNotGoStraightToWhatItIsAssignedTo) {
    Trial trial("struct s { long x[3]; }; struct s f(void);", caller);
    EXPECT_TRUE(trial.caller(result_by_way_of_a_temporary).passed);
    EXPECT_THAT(trial.caller(result_straight_to_out).findings,
                ElementsAre(finding("sysv.return.sret-no-alias", "rdi")));
}

TEST(Caller, TheHiddenPointerIsAligned) {
    Trial trial("struct s { __int128 x[2]; }; struct s f(void);", {Role::Caller, Shape::Discard});
    EXPECT_TRUE(trial.caller(bench_caller_sret).passed);
    EXPECT_THAT(trial.caller(bench_caller_sret_misaligned).findings,
                ElementsAre(finding("sysv.return.sret-argument", "rdi")));
}

// ---------------------------------------------------------------- pairs and layout

TEST(Pair, AgreesOrDiffers) {
    Trial trial("long f(long a, long b);", caller);
    EXPECT_TRUE(trial.pair(passes_two, two_longs).passed);
    EXPECT_TRUE(trial.pair(passes_two_swapped, two_longs_swapped).passed) << "wrong alike";
    const Outcome outcome = trial.pair(passes_two, two_longs_swapped);
    EXPECT_FALSE(outcome.passed);
    EXPECT_THAT(outcome.findings, Contains(Field("rule", &Finding::rule, "sysv.args.integer-order")));
    EXPECT_THAT(outcome.deviations, IsEmpty());
}

struct Host {
    char a;
    int b : 5;
};

void layout_of_host(unsigned long* numbers, unsigned char* images) {
    const unsigned long all[] = {sizeof(Host), alignof(Host), 0, 1, 1, 1, 1, sizeof(int), alignof(int), 1};
    std::memcpy(numbers, all, sizeof all);
    Host ones;
    std::memset(&ones, 0, sizeof ones);
    ones.b = -1;
    std::memcpy(images, &ones, sizeof ones);
}
void wrong_size(unsigned long* numbers, unsigned char* images) {
    layout_of_host(numbers, images);
    numbers[0] = 8;
}
void wrong_bits(unsigned long* numbers, unsigned char* images) {
    layout_of_host(numbers, images);
    images[1] ^= 0x3F;
}

TEST(Layout, IsComparedNumberByNumberAndBitByBit) {
    Trial trial("struct s { char a; int b : 5; }; void f(struct s *p);", {Role::Layout, Shape::Plain});
    EXPECT_TRUE(trial.layout(layout_of_host).passed);
    const Outcome size = trial.layout(wrong_size), bits = trial.layout(wrong_bits);
    ASSERT_THAT(size.findings, ElementsAre(finding("sysv.layout.bitfields", "sizeof(struct s)")));
    EXPECT_EQ(size.findings[0].wanted, "4");
    EXPECT_EQ(size.findings[0].got, "8");
    ASSERT_THAT(bits.findings, ElementsAre(finding("sysv.layout.bitfields", "bits of struct s.b")));
    EXPECT_EQ(bits.findings[0].wanted, "00 1f 00 00");
    EXPECT_EQ(bits.findings[0].got, "00 20 00 00");
}

// ---------------------------------------------------------------- stand-ins for toolchains with one misreading

const char* const rich[] = {
    "struct p { long x, y; }; long f(long a, double b, long c, float d, long e, struct p p, long g, struct p h);",
    "struct m { long a[3]; }; struct m f(char a, struct m b, long double c, _Complex float d, __int128 e);",
    "struct s { float a, b; int c; }; struct s f(struct s a, _Complex double b, union { float f; int i; } c);",
    "_Complex long double f(long double a, _Bool b, unsigned char c, struct { double x; char y; } d);",
};

TEST(StandIn, WithoutAnAlterationPasses) {
    for (const char* text : rich)
        for (const Subject subject : {callee, caller})
            for (const Mode mode : modes)
                EXPECT_THAT(Trial(text, subject).altered({}, mode).findings, IsEmpty()) << text;
}

class StandIns : public testing::TestWithParam<test::Effect> {};

// Wherever the altered one differs, its alteration is among those that explain it; and it differs somewhere.
TEST_P(StandIns, AreExplainedByTheirAlteration) {
    const test::Effect& effect = GetParam();
    const Alterations altered(*alteration_named(effect.alteration));
    int noticed = 0;
    const auto run = [&](std::string_view text, std::string_view call) {
        for (const Subject subject : {callee, caller})
            for (const Mode mode : modes) {
                Trial trial(text, subject, call);
                if (!trial.runs_here())
                    continue;
                const Outcome outcome = trial.altered(altered, mode);
                if (outcome.passed)
                    continue;
                ++noticed;
                EXPECT_THAT(outcome.deviations, Contains(effect.alteration))
                    << text << " as " << name(subject.role) << ", " << name(mode) << testing::PrintToString(outcome);
            }
    };
    if (Trial trial(effect.declaration, callee, effect.call); !trial.runs_here())
        GTEST_SKIP() << "this machine lacks a register";
    run(effect.declaration, effect.call);
    for (const char* text : rich)
        run(text, "");
    EXPECT_GT(noticed, 0);
}

INSTANTIATE_TEST_SUITE_P(All, StandIns, testing::ValuesIn(test::placement_effects));

}  // namespace
}  // namespace callgate
