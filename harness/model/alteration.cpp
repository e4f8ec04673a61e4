#include "callgate/alteration.h"

#include <algorithm>
#include <array>

namespace callgate {
namespace {

constexpr std::array table = {
    AlterationInfo{Alter::BitIntAlign16, "sysv.layout.bitint/align-16", "aligns _BitInt wider than 64 bits to 16"},
    AlterationInfo{Alter::Int128Align8, "sysv.layout.scalars/int128-align-8", "aligns __int128 to 8"},
    AlterationInfo{Alter::BitfieldsCrossUnits, "sysv.layout.bitfields/cross-units",
                   "lets bit-fields cross the storage unit of their type"},
    AlterationInfo{Alter::BitfieldsOwnUnit, "sysv.layout.bitfields/own-unit",
                   "starts a run of bit-fields in a storage unit of its own, shared with no other member or type"},
    AlterationInfo{Alter::UnnamedBitfieldsRaiseAlign, "sysv.layout.bitfields-unnamed/raise-alignment",
                   "lets an unnamed bit-field raise the aggregate's alignment"},
    AlterationInfo{Alter::ZeroWidthIgnored, "sysv.layout.bitfields-unnamed/zero-width-ignored",
                   "does not close the unit at a zero-width bit-field"},
    AlterationInfo{Alter::TailPaddingDropped, "sysv.layout.aggregates/no-tail-padding",
                   "does not round an aggregate's size up to its alignment"},
    AlterationInfo{Alter::PackedIgnored, "sysv.layout.packed/ignored", "ignores the packed attribute", true},
    AlterationInfo{Alter::OveralignedIgnored, "sysv.layout.overaligned/ignored", "ignores the aligned attribute", true},

    AlterationInfo{Alter::MergeSseWins, "sysv.class.eightbyte-merge/sse-wins",
                   "merges INTEGER and SSE to SSE instead of INTEGER"},
    AlterationInfo{Alter::MergeFirstField, "sysv.class.merge-across-fields/first-field",
                   "classifies an eightbyte by its first field alone"},
    AlterationInfo{Alter::MergeWholeAggregate, "sysv.class.merge-across-fields/whole-aggregate",
                   "gives every eightbyte the merged class of the whole aggregate"},
    AlterationInfo{Alter::X87UpIgnored, "sysv.class.post-merge-x87up/ignored",
                   "passes X87UP that X87 does not precede as SSE instead of in memory"},
    AlterationInfo{Alter::SseUpKept, "sysv.class.post-merge-sseup/kept",
                   "leaves SSEUP that no SSE precedes without a register of its own"},
    AlterationInfo{Alter::LargeInRegisters, "sysv.class.two-eightbytes/registers",
                   "passes aggregates of three and four eightbytes in registers"},
    AlterationInfo{Alter::UnalignedInRegisters, "sysv.class.unaligned-field/registers",
                   "passes aggregates with unaligned fields in registers"},
    AlterationInfo{Alter::UnionFirstMember, "sysv.class.union/first-member", "classifies a union by its first member"},
    AlterationInfo{Alter::ArraysInMemory, "sysv.class.nested-and-arrays/memory",
                   "passes aggregates that hold an array in memory"},
    AlterationInfo{Alter::ArrayFirstElement, "sysv.class.unaligned-field/first-element",
                   "looks for unaligned fields in the first element of an array alone"},
    AlterationInfo{Alter::WideArraysNoClass, "sysv.class.nested-and-arrays/wide-no-class",
                   "does not let an array of more than 16 bytes classify"},
    AlterationInfo{Alter::FlexibleInMemory, "sysv.class.flexible-array/memory",
                   "passes aggregates with a flexible array member in memory", true},
    AlterationInfo{Alter::BitfieldsNoClass, "sysv.class.bitfields/no-class", "does not let bit-fields classify"},
    AlterationInfo{Alter::ZeroWidthInteger, "sysv.class.bitfields/zero-width-integer",
                   "lets zero-width bit-fields classify as INTEGER"},
    AlterationInfo{Alter::UnnamedBitfieldsInteger, "sysv.class.bitfields-unnamed/integer",
                   "lets unnamed bit-fields of non-zero width classify as INTEGER", true},
    AlterationInfo{Alter::PaddingInteger, "sysv.class.padding/integer",
                   "gives an eightbyte of padding a general register"},
    AlterationInfo{Alter::PaddingSse, "sysv.class.padding/sse", "gives an eightbyte of padding a vector register"},
    AlterationInfo{Alter::EmptyTakesRegister, "sysv.class.empty/register",
                   "gives an empty aggregate a general register", true},
    AlterationInfo{Alter::X87InSse, "sysv.class.x87/sse", "passes long double arguments in vector registers"},
    AlterationInfo{Alter::ComplexFloatSplit, "sysv.class.complex/float-split",
                   "passes the parts of _Complex float and _Complex _Float16 in registers of their own"},
    AlterationInfo{Alter::ComplexDoubleMemory, "sysv.class.complex/double-memory", "passes _Complex double in memory"},
    AlterationInfo{Alter::ComplexX87InRegisters, "sysv.class.complex-x87-in-aggregate/registers",
                   "returns a struct that holds a _Complex long double in st0 and st1"},
    AlterationInfo{Alter::Float16Integer, "sysv.class.sse/float16-integer",
                   "passes _Float16 and __bf16 in general registers"},
    AlterationInfo{Alter::DecimalInteger, "sysv.class.sse/decimal-integer",
                   "passes _Decimal32 and _Decimal64 in general registers"},
    AlterationInfo{Alter::Float128AggregateMemory, "sysv.class.sse-sseup/float128-aggregate-memory",
                   "passes aggregates that hold a __float128 or _Decimal128 in memory"},
    AlterationInfo{Alter::Float128Memory, "sysv.class.sse-sseup/memory", "passes __float128 and _Decimal128 in memory"},
    AlterationInfo{Alter::Float128HalfInteger, "sysv.class.sse-sseup/float128-half-integer",
                   "takes a low half for INTEGER that is SSE, where a __float128 lies over it and the high half is not "
                   "SSEUP"},
    AlterationInfo{Alter::M64Integer, "sysv.class.sse/m64-integer", "passes __m64 in a general register"},
    AlterationInfo{Alter::VectorsMemory, "sysv.class.sse-sseup/vectors-memory", "passes vectors of 16 bytes in memory"},
    AlterationInfo{Alter::SmallVectorsMemory, "sysv.class.vector-extension/small-memory",
                   "passes vectors of 1, 2 and 4 bytes in memory", true},
    AlterationInfo{Alter::SmallFloatVectorsInteger, "sysv.class.vector-extension/small-float-integer",
                   "passes floating vectors of less than 8 bytes in a general register", true},
    AlterationInfo{Alter::SingleDoubleVectorSse, "sysv.class.vector-extension/single-double-sse",
                   "passes a vector of a single double in a vector register", true},
    AlterationInfo{Alter::BitIntInMemory, "sysv.class.bitint/memory", "passes _BitInt of 65 to 128 bits in memory"},
    AlterationInfo{Alter::BitIntWideInteger, "sysv.class.bitint/wide-registers",
                   "passes _BitInt of more than 128 bits in general registers"},

    AlterationInfo{Alter::IntegerOrderSwapped, "sysv.args.integer-order/rcx-before-rdx", "uses rcx before rdx"},
    AlterationInfo{Alter::SseOrderSwapped, "sysv.args.sse-order/xmm1-first", "uses xmm1 before xmm0"},
    AlterationInfo{Alter::YmmZmmMemory, "sysv.args.ymm-zmm/memory", "passes named __m256 and __m512 in memory"},
    AlterationInfo{Alter::SharedSequence, "sysv.args.sequences-independent/shared",
                   "counts integer and vector registers together"},
    AlterationInfo{Alter::Split, "sysv.args.all-or-nothing/split",
                   "splits an argument between the last register and the stack"},
    AlterationInfo{Alter::Int128Split, "sysv.args.all-or-nothing/int128-split",
                   "splits an __int128 between r9 and the stack"},
    AlterationInfo{Alter::BitIntSplit, "sysv.args.all-or-nothing/bitint-split",
                   "splits a _BitInt of 65 to 128 bits between r9 and the stack"},
    AlterationInfo{Alter::NoBackfillAfterInt128, "sysv.args.backfill/none-after-int128",
                   "uses no more general registers once an __int128 did not fit"},
    AlterationInfo{Alter::NoBackfill, "sysv.args.backfill/none",
                   "uses no more registers of a sequence once an argument did not fit"},
    AlterationInfo{Alter::StackReversed, "sysv.args.stack-order/reversed", "lays memory arguments from last to first"},
    AlterationInfo{Alter::StackSlotsUnpadded, "sysv.args.stack-slots/unpadded",
                   "does not pad memory arguments to eight bytes"},
    AlterationInfo{Alter::StackSlots16, "sysv.args.stack-slots/sixteen", "pads memory arguments to sixteen bytes"},
    AlterationInfo{Alter::Int128Stack8, "sysv.args.int128-stack-align/8", "aligns an __int128 in memory to 8"},
    AlterationInfo{Alter::LongDoubleStack8, "sysv.args.long-double-stack/8", "aligns a long double in memory to 8"},
    AlterationInfo{Alter::VectorStack8, "sysv.args.vector-stack-align/8", "aligns vectors in memory to 8"},
    AlterationInfo{Alter::OveralignedStack8, "sysv.args.stack-slots/aggregates-8",
                   "aligns every aggregate in memory to 8"},
    AlterationInfo{Alter::OveralignedStack16, "sysv.args.overaligned-stack/16",
                   "aligns over-aligned aggregates in memory to 16 at most", true},
    AlterationInfo{Alter::FloatPairsSplit, "sysv.args.packed-float-pairs/split",
                   "passes two floats of one eightbyte in registers of their own"},
    AlterationInfo{Alter::BoolTrusted, "sysv.args.bool/trusts-32-bits",
                   "widens a _Bool argument from 32 bits, though only 8 are defined"},
    AlterationInfo{Alter::NarrowTrusted, "sysv.args.narrow-extension/trusts-32-bits",
                   "widens 8 and 16-bit arguments from 32 bits", true},
    AlterationInfo{Alter::ArgumentsAt16, "sysv.stack.arguments-at-8/16", "lays the first memory argument at rsp+16"},
    AlterationInfo{Alter::StackAlign16Only, "sysv.stack.align-32-64/16",
                   "aligns the argument area's end to 16 where a __m256 or __m512 lies in it"},

    AlterationInfo{Alter::AlZero, "sysv.varargs.al-upper-bound/zero",
                   "sets al to 0 although vector registers hold arguments"},
    AlterationInfo{Alter::NotPromoted, "sysv.varargs.promotions/none", "passes an unnamed float as a float"},
    AlterationInfo{Alter::UnnamedVectorsInRegisters, "sysv.varargs.unnamed-wide-vectors/registers",
                   "passes unnamed __m256 and __m512 in registers"},
    AlterationInfo{Alter::NamedVectorsInMemory, "sysv.varargs.unnamed-wide-vectors/named-too",
                   "passes named __m256 and __m512 of a variadic call in memory too"},
    AlterationInfo{Alter::UnnamedFloat128Memory, "sysv.varargs.va-arg-sse/float128-memory",
                   "looks for an unnamed __float128 in memory"},
    AlterationInfo{Alter::UnnamedInMemory, "sysv.varargs.named-before-dots/memory",
                   "passes every unnamed argument in memory"},

    AlterationInfo{Alter::IntegerResultSwapped, "sysv.return.integer/rdx-first", "returns the first INTEGER in rdx"},
    AlterationInfo{Alter::SseResultSwapped, "sysv.return.sse/xmm1-first", "returns the first SSE in xmm1"},
    AlterationInfo{Alter::MixedResultInGpr, "sysv.return.mixed/general", "returns mixed halves in rax and rdx"},
    AlterationInfo{Alter::SseUpResultMemory, "sysv.return.sseup/memory",
                   "returns vectors and __float128 through a hidden pointer"},
    AlterationInfo{Alter::UpperHalfLost, "sysv.return.sseup/upper-half-lost",
                   "clears the upper half of a ymm register that holds a result"},
    AlterationInfo{Alter::X87ResultInSse, "sysv.return.x87/xmm0", "returns long double in xmm0"},
    AlterationInfo{Alter::ComplexX87Swapped, "sysv.return.complex-x87/swapped", "returns the real part in st1"},
    AlterationInfo{Alter::ComplexResultSwapped, "sysv.return.complex/swapped",
                   "returns the real part of a _Complex double in xmm1"},
    AlterationInfo{Alter::Int128ResultSwapped, "sysv.return.int128/swapped", "returns the low half in rdx"},
    AlterationInfo{Alter::SretSecond, "sysv.return.sret-argument/rsi", "passes the hidden pointer in rsi"},
    AlterationInfo{Alter::SretRaxMissing, "sysv.return.sret-rax/missing", "does not return the hidden pointer in rax"},
    AlterationInfo{Alter::EmptyResultHidden, "sysv.return.empty/hidden-pointer",
                   "returns an empty struct through a hidden pointer", true},
};
static_assert(table.size() == static_cast<std::size_t>(Alter::Count_));

}  // namespace

std::span<const AlterationInfo> all_alterations() {
    return table;
}

std::optional<Alter> alteration_named(std::string_view name) {
    const auto found = std::ranges::find(table, name, &AlterationInfo::name);
    return found == table.end() ? std::nullopt : std::optional(found->alter);
}

const AlterationInfo& info(Alter alter) {
    return table[static_cast<std::size_t>(alter)];
}

}  // namespace callgate
