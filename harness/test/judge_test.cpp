// From an observation to findings. A stand-in or a handwritten subject leaves one, a test damages it where it wants.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>

#include "../judge/predict.h"
#include "../judge/trace.h"
#include "callgate/pattern.h"
#include "callgate/value.h"
#include "trial.h"

namespace callgate {
namespace {

using test::callee;
using test::caller;
using test::finding;
using test::Outcome;
using test::Trial;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr unsigned rax = 0, rdi = 7;

// A conforming call, observed.
Observation good(Trial& trial, Mode mode = Mode::Polite) {
    EXPECT_TRUE(trial.altered({}, mode).passed);
    Observation seen = trial.observe(mode);
    EXPECT_THAT(trial.judged(seen).findings, IsEmpty());
    return seen;
}

template <class T>
const std::uint8_t* bytes(const T& value) {
    return reinterpret_cast<const std::uint8_t*>(&value);
}

// ---------------------------------------------------------------- hexadecimal

TEST(Hex, IsLowestAddressFirst) {
    EXPECT_EQ(hex(bytes(std::uint32_t{0x01AB'0203}), 4), "03 02 ab 01");
    EXPECT_EQ(hex(nullptr, 0), "");
}

TEST(Hex, LeavesOutWhatIsMasked) {
    const std::uint8_t value[] = {0x11, 0x22, 0x33, 0x44}, mask[] = {0xFF, 0x00, 0x01, 0x00};
    EXPECT_EQ(hex(value, mask, 4), "11 -- 33 --");
    EXPECT_EQ(hex(value, nullptr, 2), "11 22");
}

// ---------------------------------------------------------------- where bytes came from

TEST(Trash, IsToldFromEverythingElse) {
    std::string place;
    EXPECT_EQ(Tracer::trash(bytes(trash_gpr(9)), 8, place), Tracer::Trash::Register);
    EXPECT_EQ(place, "r9");
    EXPECT_EQ(Tracer::trash(bytes(trash_gpr(rax)), 4, place), Tracer::Trash::Register);
    EXPECT_EQ(place, "rax");
    EXPECT_EQ(Tracer::trash(bytes(trash_vector(3, 0)), 8, place), Tracer::Trash::Register);
    EXPECT_EQ(place, "xmm3");
    EXPECT_EQ(Tracer::trash(bytes(trash_vector(3, 2)), 8, place), Tracer::Trash::Register);
    EXPECT_EQ(place, "ymm3");
    EXPECT_EQ(Tracer::trash(bytes(trash_vector(31, 7)), 8, place), Tracer::Trash::Register);
    EXPECT_EQ(place, "zmm31");
    EXPECT_EQ(Tracer::trash(bytes(below_rsp_pattern + 3), 8, place), Tracer::Trash::BelowRsp);
    EXPECT_EQ(Tracer::trash(bytes(overwrite_pattern + 3), 8, place), Tracer::Trash::ArgumentArea);
    EXPECT_EQ(Tracer::trash(bytes(junk_gpr(9)), 8, place), Tracer::Trash::None);
    EXPECT_EQ(Tracer::trash(bytes(trash_gpr(9)), 2, place), Tracer::Trash::None) << "two bytes are no proof";
}

class Origin : public testing::Test {
protected:
    std::string of(const void* from, std::size_t size) {
        Model model;
        const Placement placement = model.place(trial_.item().job.signature);
        return Tracer(model, placement, trial_.planned().vectors_by_mode[0], seen_)
            .origin(static_cast<const std::uint8_t*>(from), size);
    }
    const Bytes& in() const { return trial_.planned().vectors_by_mode[0].in; }

    Trial trial_{"long f(long a, struct { long x, y; } b, double c);", callee};
    Observation seen_ = good(trial_);
};

TEST_F(Origin, NamesTheArgumentAndItsBytes) {
    EXPECT_EQ(of(in().data(), 8), "bytes 0-7 of argument 1 (`a`)");
    EXPECT_EQ(of(in().data() + 16, 8), "bytes 0-7 of argument 2 (`b`)");
    EXPECT_EQ(of(in().data() + 24, 8), "bytes 8-15 of argument 2 (`b`)");
    EXPECT_EQ(of(in().data() + 20, 4), "bytes 4-7 of argument 2 (`b`)");
    EXPECT_EQ(of(in().data() + 34, 2), "bytes 2-3 of argument 3 (`c`)");
}

TEST_F(Origin, NamesTheResult) {
    EXPECT_EQ(of(trial_.planned().vectors_by_mode[0].out.data() + 2, 4), "bytes 2-5 of the result");
}

TEST_F(Origin, NamesWhatTheProbesPutThere) {
    EXPECT_EQ(of(bytes(trash_gpr(8)), 8), "what r8 held after the call");
    EXPECT_EQ(of(bytes(below_rsp_pattern + 1), 8), "what lay below the stack pointer during the call");
    EXPECT_EQ(of(bytes(overwrite_pattern + 1), 8), "what the callee wrote over its stack arguments");
    EXPECT_EQ(of(bytes(canary(3)), 8), "what rbx held at entry");
    EXPECT_EQ(of(bytes(junk_gpr(10)), 8), "what r10 held at entry");
    EXPECT_EQ(of(bytes(junk_vector(5, 0)), 8), "bytes 0-7 of xmm5 at entry");
    EXPECT_EQ(of(bytes(junk_vector(5, 3)), 8), "bytes 24-31 of ymm5 at entry");
    EXPECT_EQ(of(bytes(guard(1)), 8), "the bytes at stack+16");
}

TEST_F(Origin, KnowsNothingAndUnknown) {
    EXPECT_EQ(of("\xEE\xEE\xEE\xEE", 4), "nothing was written there");
    EXPECT_EQ(of("\0\0\0\0\0\0\0", 8), "zeros");
    EXPECT_EQ(of("\x12\x34\x56\x78\x9A\xBC\xDE\xF1", 8), "");
    EXPECT_EQ(of(in().data(), 1), "") << "one byte is no proof";
}

// ---------------------------------------------------------------- rules and places

TEST(Judge, FindsNothingInAGoodCall) {
    for (const Subject subject : {callee, caller})
        for (const Mode mode : test::modes) {
            Trial trial("struct m { long x[3]; }; struct m f(char a, long double b, struct m c, double d);", subject);
            const Judgement judgement = trial.judged((good(trial, mode), trial.observe(mode)));
            EXPECT_THAT(judgement.deviations, IsEmpty());
            EXPECT_FALSE(judgement.known());
        }
}

TEST(Judge, ListsEveryFinding) {
    Trial trial("long f(long a);", callee);
    Observation seen = good(trial);
    seen.head.left.gpr[3] ^= 1;
    seen.head.left.gpr[12] ^= std::uint64_t{1} << 63;
    seen.head.left.gpr[rax] ^= 1;
    seen.sink[0] ^= 1;
    EXPECT_THAT(trial.judged(seen).findings,
                ElementsAre(finding("sysv.preserve.rbx", "rbx"), finding("sysv.preserve.upper-halves", "r12"),
                            finding("sysv.return.integer", "rax"), finding("sysv.args.integer-order", "rdi")));
}

TEST(Judge, ShowsWantedAndGot) {
    Trial trial("long f(long a);", callee);
    Observation seen = good(trial);
    seen.head.left.gpr[3] = 0x0123;
    const Finding f = trial.judged(seen).findings.at(0);
    EXPECT_EQ(f.got, "23 01 00 00 00 00 00 00");
    EXPECT_EQ(f.wanted, hex(bytes(canary(3)), 8));
    EXPECT_EQ(f.says, "rbx does not hold its entry value at return");
}

TEST(Judge, TellsHowFarRspIsOff) {
    Trial trial("long f(long a);", callee);
    Observation seen = good(trial);
    seen.head.left.gpr[4] -= 16;
    const Finding f = trial.judged(seen).findings.at(0);
    EXPECT_EQ(f.rule, "sysv.preserve.rsp");
    EXPECT_EQ(f.says, "rsp is -16 bytes off at return");
}

TEST(Judge, NamesTheThreadPointer) {
    Trial trial("long f(long a);", callee);
    Observation seen = good(trial);
    seen.head.left.fs0 ^= 8;
    EXPECT_THAT(trial.judged(seen).findings, ElementsAre(finding("sysv.preserve.fs-base", "fs")));
}

TEST(Judge, PaddingIsNotLookedAt) {
    Trial trial("struct s { char a; int b; }; struct s f(struct s x);", callee);
    Observation seen = good(trial);
    seen.sink[1] ^= 0xFF;
    seen.head.left.gpr[rax] ^= 0xFF00;
    EXPECT_THAT(trial.judged(seen).findings, IsEmpty());
    seen.sink[4] ^= 0xFF;
    seen.head.left.gpr[rax] ^= 0xFF;
    const Judgement judgement = trial.judged(seen);
    ASSERT_EQ(judgement.findings.size(), 2U);
    EXPECT_THAT(judgement.findings[0].got, HasSubstr(" -- -- -- "));
}

TEST(Judge, NarrowResultsHaveNoUpperBits) {
    Trial trial("short f(long a);", callee);
    Observation seen = good(trial);
    seen.head.left.gpr[rax] ^= 0xFFFF'FFFF'FFFF'0000;
    EXPECT_THAT(trial.judged(seen).findings, IsEmpty());
    seen.head.left.gpr[rax] ^= 0x8000;
    EXPECT_THAT(trial.judged(seen).findings, ElementsAre(finding("sysv.return.integer", "rax")));
}

TEST(Judge, ABoolIsZeroOrOne) {
    Trial trial("_Bool f(long a);", callee);
    Observation seen = good(trial);
    seen.head.left.gpr[rax] |= 0x40;
    const Judgement result = trial.judged(seen);
    EXPECT_THAT(result.findings, ElementsAre(finding("sysv.args.bool", "rax")));
    EXPECT_THAT(result.findings[0].says, HasSubstr("its low 8 bits are 0 or 1"));
    Trial passing("void f(_Bool a);", caller);
    seen = good(passing);
    seen.head.entered.gpr[rdi] |= 0x40;
    EXPECT_THAT(passing.judged(seen).findings, ElementsAre(finding("sysv.args.bool", "rdi")));
}

TEST(Judge, ABoolWithinAnAggregateIsZeroOrOne) {
    Trial trial("struct s { int a; _Bool b[2]; }; struct s f(long a);", callee);
    Observation seen = good(trial);
    seen.head.left.gpr[rax] |= std::uint64_t{0x40} << 40;
    const Judgement result = trial.judged(seen);
    EXPECT_THAT(result.findings, ElementsAre(finding("sysv.layout.bool-value", "rax")));
    EXPECT_THAT(result.findings[0].says, HasSubstr("its low 8 bits are 0 or 1"));
    seen.head.left.gpr[rax] ^= 1;  // the int is wrong too, so it is no matter of _Bool
    EXPECT_THAT(trial.judged(seen).findings, ElementsAre(finding("sysv.return.integer", "rax")));
    Trial shared("union u { int a; _Bool b; }; void f(union u x);", caller);
    seen = good(shared);
    seen.head.entered.gpr[rdi] ^= 0x40;
    EXPECT_THAT(shared.judged(seen).findings, ElementsAre(finding("sysv.args.integer-order", "rdi")));
}

TEST(Judge, X87ResultsAreCounted) {
    Trial trial("long double f(void);", callee);
    Observation seen = good(trial);
    seen.head.left.fx[detail::fx_tag] = 0xC0;
    const Judgement two = trial.judged(seen);
    ASSERT_THAT(two.findings, ElementsAre(finding("sysv.return.x87", "st0")));
    EXPECT_EQ(two.findings[0].says, "2 x87 registers hold a value at return, the result takes 1");
}

TEST(Judge, ArgumentsInMemoryAreNamedByTheirOffset) {
    Trial trial("void f(struct { long x[3]; } a);", caller);
    Observation seen = good(trial);
    seen.window[8 + 16] ^= 1;
    const Judgement judgement = trial.judged(seen);
    ASSERT_THAT(judgement.findings, ElementsAre(finding("sysv.stack.arguments-at-8", "stack+24")));
    EXPECT_EQ(judgement.findings[0].argument, "a");
    EXPECT_THAT(judgement.findings[0].says, HasSubstr("expected bytes 16-23 of argument 1 (`a`)"));
}

TEST(Judge, WideVectorsInMemoryAlignTheArea) {
    Trial trial("long f(int n, ...);", caller, "f(1, (__m256))");
    if (!trial.runs_here())
        GTEST_SKIP() << "this machine has no AVX";
    Observation seen = good(trial);
    seen.head.entered.gpr[4] += 16;
    EXPECT_THAT(trial.judged(seen).findings, Contains(finding("sysv.stack.align-32-64", "rsp")));
    seen.head.entered.gpr[4] += 8;
    EXPECT_THAT(trial.judged(seen).findings, Contains(finding("sysv.stack.align-16", "rsp")));
}

TEST(Judge, AlAboveEightIsWrongToo) {
    Trial trial("long f(int n, ...);", caller, "f(1, 2.0)");
    Observation seen = good(trial);
    seen.head.entered.gpr[rax] = 9;
    const Judgement judgement = trial.judged(seen);
    ASSERT_THAT(judgement.findings, ElementsAre(finding("sysv.varargs.al-upper-bound", "al")));
    EXPECT_EQ(judgement.findings[0].wanted, "1 to 8");
    EXPECT_EQ(judgement.findings[0].got, "9");
    seen.head.entered.gpr[rax] = 8 | 0xFF00;
    EXPECT_THAT(trial.judged(seen).findings, IsEmpty()) << "al alone counts";
}

// ---------------------------------------------------------------- causes

Outcome split_pair(Trial& trial) {
    return trial.altered(Alter::Split, Mode::Polite);
}

constexpr char pair_with_one_left[] =
    "struct p { long x, y; }; void f(long a, long b, long c, long d, long e, struct p p, long g);";

// Where one misreading explains all, its rule is named at every place it made wrong.
TEST(Judge, NamesTheMisreadingsRule) {
    Trial trial(pair_with_one_left, caller);
    const Outcome outcome = split_pair(trial);
    EXPECT_THAT(outcome.deviations, Contains("sysv.args.all-or-nothing/split"));
    for (const Finding& f : outcome.findings)
        EXPECT_EQ(f.rule, "sysv.args.all-or-nothing") << f.place;
}

TEST(Judge, AMisreadingDoesNotCoverPreservedRegisters) {
    Trial trial(pair_with_one_left, caller);
    (void)split_pair(trial);
    Observation seen = trial.observe();
    seen.head.left.gpr[3] ^= 1;
    const Judgement judgement = trial.judged(seen);
    EXPECT_THAT(judgement.findings, Contains(finding("sysv.preserve.rbx", "rbx")));
}

TEST(Judge, AKnownSetMustPredictWhatWasSeen) {
    Trial trial(pair_with_one_left, caller);
    (void)split_pair(trial);
    const Observation seen = trial.observe();
    EXPECT_TRUE(trial.judged(seen, {Alter::Split}).known());
    EXPECT_FALSE(trial.judged(seen, {Alter::NoBackfill}).known());
    EXPECT_TRUE(trial.judged(seen, {Alter::NoBackfill, Alter::Split}).known()) << "one of several sets";
    EXPECT_FALSE(trial.judged(seen, {Alterations()}).known());
    EXPECT_FALSE(trial.judged(seen).known());
}

TEST(Judge, AnotherBugIsNotHiddenBehindAKnownOne) {
    Trial trial(pair_with_one_left, caller);
    (void)split_pair(trial);
    Observation seen = trial.observe();
    seen.head.entered.gpr[rdi] ^= 1;
    const Judgement judgement = trial.judged(seen, {Alter::Split});
    EXPECT_FALSE(judgement.known());
    EXPECT_THAT(judgement.deviations, IsEmpty());
    EXPECT_THAT(judgement.findings, Contains(finding("sysv.args.integer-order", "rdi")));
}

// A misreading that changes nothing in this signature is no cause of anything.
TEST(Judge, WhatChangesNothingExplainsNothing) {
    Trial trial("long f(long a);", callee);
    Observation seen = good(trial);
    seen.head.left.gpr[rax] ^= 1;
    EXPECT_THAT(trial.judged(seen).deviations, IsEmpty());
    EXPECT_FALSE(trial.judged(seen, {Alter::MergeSseWins}).known());
}

// ---------------------------------------------------------------- layout

// What a toolchain with this misreading of layout would answer.
Observation layout_seen(const Trial& trial, const Alterations& alterations) {
    const PlannedSignature q = plan_signature(trial.item().job, alterations);
    Observation seen;
    seen.sink.resize(q.layout_numbers.size() * 8);
    std::memcpy(seen.sink.data(), q.layout_numbers.data(), seen.sink.size());
    seen.out = q.layout_images;
    return seen;
}

struct LayoutCase {
    const char* alteration;
    const char* member;
};

TEST(JudgeLayout, NamesTheMisreading) {
    for (const LayoutCase& c :
         {LayoutCase{"sysv.layout.bitint/align-16", "char a; _BitInt(129) b;"},
          LayoutCase{"sysv.layout.scalars/int128-align-8", "char a; __int128 b;"},
          LayoutCase{"sysv.layout.bitfields/cross-units", "int a : 20; int b : 20;"},
          LayoutCase{"sysv.layout.bitfields/own-unit", "char a; int b : 8;"},
          LayoutCase{"sysv.layout.bitfields-unnamed/raise-alignment", "char a; int : 3; char b;"},
          LayoutCase{"sysv.layout.bitfields-unnamed/zero-width-ignored", "char a : 3; int : 0; char b : 2;"},
          LayoutCase{"sysv.layout.aggregates/no-tail-padding", "int a; char b;"},
          LayoutCase{"sysv.layout.nested-arrays/align-16", "char a; int b[4];"},
          LayoutCase{"sysv.layout.complex/align-whole", "int a; _Complex float b;"},
          LayoutCase{"sysv.layout.flexible-array/one-element", "int a; int b[];"},
          LayoutCase{"sysv.layout.bitfields-plain-sign/unsigned", "int a : 3; unsigned b : 3;"},
          LayoutCase{"sysv.layout.overaligned/ignored", "char a; int b __attribute__((aligned(16)));"}}) {
        const Trial trial(std::string("struct s { ") + c.member + " }; void f(struct s *p);",
                          {Role::Layout, Shape::Plain});
        EXPECT_THAT(trial.judged(layout_seen(trial, {})).findings, IsEmpty()) << c.alteration;
        const Alterations altered(*alteration_named(c.alteration));
        const Judgement judgement = trial.judged(layout_seen(trial, altered), {altered});
        EXPECT_FALSE(judgement.findings.empty()) << c.alteration;
        EXPECT_THAT(judgement.deviations, Contains(c.alteration));
        EXPECT_TRUE(judgement.known()) << c.alteration;
    }
}

// A reading that no must rule forbids explains it alone: an entry for something else has no part in it.
TEST(JudgeLayout, WhatIsKnownHasAPartInWhatItExplains) {
    const Trial trial("struct s { int a : 3; }; void f(struct s *p);", {Role::Layout, Shape::Plain});
    const Observation seen = layout_seen(trial, Alter::PlainBitfieldsUnsigned);
    EXPECT_FALSE(trial.judged(seen, {Alter::Split}).known());
    EXPECT_TRUE(trial.judged(seen, {Alter::PlainBitfieldsUnsigned}).known());
}

TEST(JudgeLayout, TellsSizeAlignmentAndOffset) {
    const Trial trial("struct s { char a; int b; } __attribute__((packed)); void f(struct s *p);",
                      {Role::Layout, Shape::Plain});
    const Judgement judgement = trial.judged(layout_seen(trial, Alter::PackedIgnored));
    EXPECT_THAT(judgement.findings, ElementsAre(finding("sysv.layout.packed", "sizeof(struct s)"),
                                                finding("sysv.layout.packed", "_Alignof(struct s)"),
                                                finding("sysv.layout.packed", "offsetof(struct s, b)")));
    EXPECT_EQ(judgement.findings.at(0).says, "sizeof(struct s) is 8, expected 5");
    EXPECT_EQ(judgement.findings.at(2).argument, "b");
}

// GNU C, and no must rule, says how large an _Atomic struct is.
TEST(JudgeLayout, AnAtomicAggregateIsOfItsOwnRule) {
    const Trial trial("struct s { char v[3]; }; void f(_Atomic(struct s) *p);", {Role::Layout, Shape::Plain});
    Observation seen = layout_seen(trial, {});
    seen.sink[0] ^= 7;
    EXPECT_THAT(trial.judged(seen).findings, ElementsAre(finding("sysv.layout.atomic", "sizeof(_Atomic(struct s))")));
}

TEST(Misreadings, MoveArgumentsAndTheResult) {
    const Alterations in_registers = *alteration_named("sysv.class.two-eightbytes/registers");
    const BatchItem item = test::item_of("struct m { long a[3]; }; struct m f(long a, double b, struct m c);");
    EXPECT_TRUE(moves(item, in_registers, "a")) << "no hidden pointer comes first";
    EXPECT_TRUE(moves(item, in_registers, "c"));
    EXPECT_TRUE(moves(item, in_registers, "result"));
    EXPECT_FALSE(moves(item, in_registers, "b"));
    EXPECT_FALSE(moves(item, in_registers, "")) << "a finding about a register is about no value";
    EXPECT_FALSE(moves(test::item_of("long f(struct m { long a[3]; } c);"), in_registers, "result"));
}

TEST(Misreadings, HideALifeWhereTheyMoveAnObjectOrCopyItsBytes) {
    const auto hides = [](std::string_view text, std::string_view misreading, std::uint32_t slot) {
        const BatchItem item = make_item({.text = text, .language = Language::Cxx, .abi = Abi::Win64Gnu}, {});
        const PlannedSignature planned = plan_signature(item.job);
        AlteredPlans plans(item, planned);
        return no_life(plans, *alteration_named(misreading), Mode::Polite, slot);
    };
    constexpr std::string_view skipped = "win64.args.stack-order/empty-skipped",
                               copied = "win64.args.cxx-nontrivial/deleted-implicit-copied";
    const std::string behind =
        "struct e { }; struct n { n(const n &); }; void f(int a, int b, int c, int d, e x, n y);";
    EXPECT_TRUE(hides(behind, skipped, 5)) << "the object lies a slot lower";
    EXPECT_FALSE(hides(behind, copied, 5));
    const std::string wide = "struct s { long long &&r, y; s &operator=(const s &); }; void f(int a, s b);";
    EXPECT_TRUE(hides(wide, copied, 1)) << "at the same address, bytes";
    EXPECT_FALSE(hides(wide, skipped, 1));
}

}  // namespace
}  // namespace callgate
