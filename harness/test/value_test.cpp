// Values: which bits of a type mean something, and patterns that are valid values of it.
#include "callgate/value.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstring>

#include "callgate/pattern.h"
#include "support.h"

namespace callgate {
namespace {

constexpr std::uint64_t seeds = 200;

std::string hex(const Bytes& bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t b : bytes) {
        text += digits[b >> 4];
        text += digits[b & 15];
    }
    return text;
}

std::string mask_of(std::string_view declarator) {
    const test::Sample sample(declarator);
    Model model;
    return hex(value_mask(model, sample.type()));
}

Bytes value_of(std::string_view declarator, std::uint64_t seed, bool polite = false) {
    const test::Sample sample(declarator);
    Model model;
    return make_value(model, sample.type(), seed, 3, polite);
}

template <class T>
T as(const Bytes& bytes, std::size_t at = 0) {
    T value{};
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
}

// The bits [low, low + count) of a little-endian value.
std::uint64_t bits(const Bytes& bytes, std::size_t low, std::size_t count) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value |= std::uint64_t{(bytes.at((low + i) / 8) >> (low + i) % 8) & 1U} << i;
    return value;
}

struct Mask {
    const char* declarator;
    const char* mask;
};

std::ostream& operator<<(std::ostream& out, const Mask& m) {
    return out << m.declarator;
}

class Masks : public testing::TestWithParam<Mask> {};

TEST_P(Masks, LeaveOutPadding) {
    EXPECT_EQ(mask_of(GetParam().declarator), GetParam().mask);
}

INSTANTIATE_TEST_SUITE_P(
    All, Masks,
    testing::Values(Mask{"int t", "ffffffff"}, Mask{"_Bool t", "ff"}, Mask{"double t", "ffffffffffffffff"},
                    Mask{"long double t", "ffffffffffffffffffff000000000000"},
                    Mask{"_Complex long double t", "ffffffffffffffffffff000000000000ffffffffffffffffffff000000000000"},
                    Mask{"_Complex float t", "ffffffffffffffff"}, Mask{"_BitInt(7) t", "7f"},
                    Mask{"_BitInt(8) t", "ff"}, Mask{"_BitInt(9) t", "ff01"},
                    Mask{"unsigned _BitInt(65) t", "ffffffffffffffff0100000000000000"},
                    Mask{"struct { char a; int b; } t", "ff000000ffffffff"},
                    Mask{"struct { int a; char b; } t", "ffffffffff000000"},
                    Mask{"struct { char a[3]; short b[2]; } t", "ffffff00ffffffff"},
                    Mask{"struct { struct { char a; short b; } c[2]; } t", "ff00ffffff00ffff"},
                    Mask{"struct { int a : 5; int : 3; int b : 9; } t", "1fff0100"},
                    Mask{"struct { char a; struct { } b; } t", "ff"},
                    Mask{"union { char a; int b : 9; } t", "ff010000"},
                    Mask{"union { char a[3]; short b; } t", "ffffff00"}, Mask{"struct { } t", ""},
                    Mask{"struct { char a; int b; } __attribute__((packed)) t", "ffffffffff"}));

TEST(Value, IsReproducible) {
    EXPECT_EQ(value_of("long t", 7), value_of("long t", 7));
    EXPECT_NE(value_of("long t", 7), value_of("long t", 8));
}

TEST(Value, NamesItsOrigin) {
    const Bytes value = value_of("struct { long a, b; } t", 7);
    for (std::size_t i = 0; i < value.size(); ++i)
        EXPECT_EQ(value[i], value_byte(7, 3, i));
}

TEST(Value, BoolsAreZeroAndOne) {
    std::set<unsigned> seen;
    for (std::uint64_t seed = 0; seed < seeds; ++seed)
        for (const std::uint8_t byte : value_of("struct { _Bool a[2]; struct { _Bool b; } c; } t", seed))
            seen.insert(byte);
    EXPECT_THAT(seen, testing::ElementsAre(0U, 1U));
}

// A floating format: where its exponent lies.
struct Format {
    const char* declarator;
    std::size_t exponent, width;  // in bits
};

std::ostream& operator<<(std::ostream& out, const Format& f) {
    return out << f.declarator;
}

class FloatingValues : public testing::TestWithParam<Format> {};

TEST_P(FloatingValues, AreNormalAndDiffer) {
    const Format& f = GetParam();
    std::set<Bytes> different;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        const Bytes value = value_of(f.declarator, seed);
        const std::uint64_t exponent = bits(value, f.exponent, f.width);
        EXPECT_NE(exponent, 0U) << "zero or denormal: " << hex(value);
        EXPECT_NE(exponent, (1U << f.width) - 1) << "infinite or no number: " << hex(value);
        different.insert(value);
    }
    EXPECT_GT(different.size(), seeds / 2);
}

INSTANTIATE_TEST_SUITE_P(All, FloatingValues,
                         testing::Values(Format{"_Float16 t", 10, 5}, Format{"__bf16 t", 7, 8},
                                         Format{"float t", 23, 8}, Format{"double t", 52, 11},
                                         Format{"long double t", 64, 15}, Format{"__float128 t", 112, 15},
                                         Format{"_Complex float t", 32 + 23, 8},
                                         Format{"_Complex double t", 64 + 52, 11}, Format{"__m128d t", 64 + 52, 11},
                                         Format{"__m128 t", 96 + 23, 8},
                                         Format{"struct { int a; float b[2]; } t", 64 + 23, 8}));

// The host's own arithmetic agrees.
TEST(Value, FloatingValuesAreNumbersToTheHost) {
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        EXPECT_TRUE(std::isnormal(as<float>(value_of("float t", seed))));
        EXPECT_TRUE(std::isnormal(as<double>(value_of("double t", seed))));
        EXPECT_TRUE(std::isnormal(as<long double>(value_of("long double t", seed))));
        const Bytes both = value_of("_Complex long double t", seed);
        EXPECT_TRUE(std::isnormal(as<long double>(both, 16)));
    }
}

TEST(Value, LongDoublesHaveTheirIntegerBit) {
    for (std::uint64_t seed = 0; seed < seeds; ++seed)
        EXPECT_EQ(bits(value_of("long double t", seed), 63, 1), 1U);
}

// Five ones behind the sign are infinity or no number, two ones another spelling of the coefficient.
TEST(Value, DecimalsAreFiniteInTheirPlainSpelling) {
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        EXPECT_NE(bits(value_of("_Decimal32 t", seed), 29, 2), 3U);
        EXPECT_NE(bits(value_of("_Decimal64 t", seed), 61, 2), 3U);
        EXPECT_NE(bits(value_of("_Decimal128 t", seed), 125, 2), 3U);
    }
}

TEST(Value, UnionsAreValidAsTheirLastMember) {
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        const Bytes value = value_of("union { long a; double b; } t", seed);
        EXPECT_TRUE(std::isnormal(as<double>(value)));
    }
}

TEST(Value, BitsAboveABitIntAreItsSignOnlyWhenPolite) {
    bool dirty = false;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        const Bytes polite = value_of("_BitInt(9) t", seed, true);
        EXPECT_EQ(bits(polite, 9, 7), bits(polite, 8, 1) == 1 ? 0x7FU : 0U);
        EXPECT_EQ(bits(value_of("unsigned _BitInt(9) t", seed, true), 9, 7), 0U);
        const Bytes wide = value_of("_BitInt(65) t", seed, true);
        EXPECT_EQ(bits(wide, 65, 63), bits(wide, 64, 1) == 1 ? ~std::uint64_t{0} >> 1 : 0U);
        const Bytes hostile = value_of("_BitInt(9) t", seed, false);
        dirty |= bits(hostile, 9, 7) != (bits(hostile, 8, 1) == 1 ? 0x7FU : 0U);
    }
    EXPECT_TRUE(dirty);
}

std::uint64_t widened(std::string_view declarator, const Bytes& value) {
    const test::Sample sample(declarator);
    return widen(*sample.type(), value);
}

TEST(Widen, FollowsTheSign) {
    EXPECT_EQ(widened("signed char t", {0x80}), 0xFFFF'FFFF'FFFF'FF80U);
    EXPECT_EQ(widened("signed char t", {0x7F}), 0x7FU);
    EXPECT_EQ(widened("char t", {0xFF}), ~std::uint64_t{0});
    EXPECT_EQ(widened("unsigned char t", {0x80}), 0x80U);
    EXPECT_EQ(widened("short t", {0x00, 0x80}), 0xFFFF'FFFF'FFFF'8000U);
    EXPECT_EQ(widened("unsigned short t", {0x00, 0x80}), 0x8000U);
    EXPECT_EQ(widened("int t", {0, 0, 0, 0x80}), 0xFFFF'FFFF'8000'0000U);
    EXPECT_EQ(widened("unsigned t", {0, 0, 0, 0x80}), 0x8000'0000U);
    EXPECT_EQ(widened("long t", {1, 2, 3, 4, 5, 6, 7, 0x88}), 0x8807'0605'0403'0201U);
    EXPECT_EQ(widened("_Bool t", {1}), 1U);
}

TEST(Widen, TakesABitIntsOwnBitsOnly) {
    EXPECT_EQ(widened("_BitInt(9) t", {0xFF, 0xFF}), ~std::uint64_t{0});
    EXPECT_EQ(widened("_BitInt(9) t", {0xFF, 0xFE}), 0xFFU);
    EXPECT_EQ(widened("unsigned _BitInt(9) t", {0xFF, 0xFF}), 0x1FFU);
    EXPECT_EQ(widened("_BitInt(64) t", {0, 0, 0, 0, 0, 0, 0, 0x80}), 0x8000'0000'0000'0000U);
}

bool has_copy(std::string_view declarator) {
    const test::Sample sample(declarator);
    Model model;
    return has_widened_copy(model, *sample.type());
}

TEST(Widen, NarrowIntegersHaveACopy) {
    for (const char* narrow : {"_Bool t", "char t", "short t", "unsigned t", "_BitInt(63) t", "_BitInt(3) t"})
        EXPECT_TRUE(has_copy(narrow)) << narrow;
    for (const char* other : {"long t", "void *t", "float t", "_BitInt(64) t", "_BitInt(65) t", "__int128 t",
                              "enum { a } t", "struct { char a; } t"})
        EXPECT_FALSE(has_copy(other)) << other;
}

Block block(std::string_view text) {
    const BatchItem item = test::item_of(text);
    Model model;
    return block_of(model, item.job.signature.arguments);
}

TEST(Block, GivesEveryValueSixteenBytesOrMore) {
    const Block b = block("void f(char a, long b, struct { long x[3]; } c, double d);");
    ASSERT_EQ(b.items.size(), 4U);
    EXPECT_EQ(b.items[0].offset, 0U);
    EXPECT_EQ(b.items[0].widened, 16U);
    EXPECT_EQ(b.items[1].offset, 32U);
    EXPECT_EQ(b.items[1].widened, 0U);
    EXPECT_EQ(b.items[2].offset, 48U);
    EXPECT_EQ(b.items[3].offset, 80U);
    EXPECT_EQ(b.size, 96U);
}

TEST(Block, KeepsAlignment) {
    const Block b = block("void f(long a, __m256 b, struct { } c, long d);");
    EXPECT_EQ(b.items[1].offset, 32U);
    EXPECT_EQ(b.items[2].offset, 64U);
    EXPECT_EQ(b.items[3].offset, 64U);
    EXPECT_EQ(b.size, 80U);
}

// Every stream is told from the others, so that bytes found anywhere have one origin.
TEST(Pattern, StreamsDiffer) {
    std::set<std::uint64_t> words;
    std::size_t count = 0;
    const auto add = [&](std::uint64_t word) {
        words.insert(word);
        ++count;
    };
    for (unsigned r = 0; r < 16; ++r) {
        add(junk_gpr(r));
        add(trash_gpr(r));
        add(canary(r));
        add(guard(r));
    }
    for (unsigned v = 0; v < 32; ++v)
        for (unsigned q = 0; q < 8; ++q) {
            add(junk_vector(v, q));
            add(trash_vector(v, q));
        }
    for (unsigned i = 0; i < live_count; ++i)
        add(live(i));
    EXPECT_EQ(words.size(), count);
}

TEST(Pattern, LiveDoublesAreNumbers) {
    for (unsigned i = live_longs; i < live_count; ++i) {
        const std::uint64_t word = live(i);
        double value = 0;
        std::memcpy(&value, &word, sizeof value);
        EXPECT_TRUE(std::isnormal(value));
    }
}

TEST(Pattern, DirtIsNeverZero) {
    for (std::uint64_t i = 0; i < 1000; ++i)
        EXPECT_NE(dirt_byte(i, i * 3), 0);
}

}  // namespace
}  // namespace callgate
