// Named alterations of one rule of the model: what a compiler with this one misreading would do. They serve three ends:
// they predict known deviations (toolchains/known.toml), they let the judge name the misreading behind a finding, and
// they are the bad twins of the rules of placement.
#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "callgate/abi.h"

namespace callgate {

enum class Alter : std::uint8_t {
    // layout
    BitIntAlign16,
    Int128Align8,
    BitfieldsCrossUnits,
    BitfieldsOwnUnit,
    UnnamedBitfieldsRaiseAlign,
    ZeroWidthIgnored,
    TailPaddingDropped,
    PackedIgnored,
    OveralignedIgnored,
    ArrayMembersAlign16,
    ComplexAlignWhole,
    FlexibleOneElement,
    PlainBitfieldsUnsigned,
    // classification
    MergeSseWins,
    MergeFirstField,
    MergeWholeAggregate,
    X87UpIgnored,
    SseUpKept,
    LargeInRegisters,
    UnalignedInRegisters,
    UnionFirstMember,
    ArraysInMemory,
    ArrayFirstElement,
    WideArraysNoClass,
    FlexibleInMemory,
    AtomicInMemory,
    BitfieldsNoClass,
    ZeroWidthInteger,
    ZeroWidthInUnionInteger,
    UnnamedBitfieldsInteger,
    PaddingInteger,
    PaddingSse,
    EmptyTakesRegister,
    X87InSse,
    ComplexFloatSplit,
    ComplexDoubleMemory,
    ComplexX87InRegisters,
    Float16Integer,
    DecimalInteger,
    Float128AggregateMemory,
    Float128Memory,
    Float128HalfInteger,
    M64Integer,
    VectorsMemory,
    SmallVectorsMemory,
    SmallFloatVectorsInteger,
    SingleDoubleVectorSse,
    BitIntInMemory,
    BitIntWideInteger,
    HalfComplexNextEightbyte,
    UnionBitfieldsUnaligned,
    NestedUnaligned,
    UnalignedByPlace,
    FloatOverHalves,
    WideEnumMemory,
    Int128InVector,
    LargeFour,
    LargeByReference,
    MemoryEightbyteAlone,
    OveralignedMemory,
    // arguments
    IntegerOrderSwapped,
    SseOrderSwapped,
    YmmZmmMemory,
    SharedSequence,
    Split,
    Int128Split,
    BitIntSplit,
    AtomicUncounted,
    NoBackfillAfterInt128,
    NoBackfill,
    StackReversed,
    StackSlotsUnpadded,
    StackSlots16,
    Int128Stack8,
    LongDoubleStack8,
    VectorStack8,
    OveralignedStack8,
    OveralignedStack16,
    TypedefAlignsStack,
    FloatPairsSplit,
    BoolTrusted,
    NarrowTrusted,
    ArgumentsAt16,
    StackAlign16Only,
    // variadic
    AlZero,
    NotPromoted,
    UnnamedVectorsInRegisters,
    NamedVectorsInMemory,
    NamedVectorsInMemoryVaArg,
    UnnamedFloat128Memory,
    SaveArea16,
    LeadingPaddingRead,
    UnnamedEmptyOnStack,
    UnnamedInMemory,
    // results
    IntegerResultSwapped,
    SseResultSwapped,
    MixedResultInGpr,
    SseUpResultMemory,
    UpperHalfLost,
    X87ResultInSse,
    ComplexX87Swapped,
    ComplexResultSwapped,
    Int128ResultSwapped,
    SretSecond,
    SretRaxMissing,
    EmptyResultHidden,
    // C++
    NontrivialByValue,
    DeletedImplicitCopied,
    NontrivialResultByValue,
    BaseTailKept,
    PodTailReused,
    PodUnlessProvided,
    EmptyBaseKept,
    EmptyBasesShareOffset,
    VptrBehindMembers,
    ReferenceIndirect,
    NullPointerIgnored,
    NullPointerMemory,
    MemberDataPointer32,
    MemberFunctionPointer8,
    ThisBeforeResult,
    DestructorOneSlot,
    // Windows x64
    Win64Long8,
    Win64TailPaddingDropped,
    Win64AttributesIgnored,
    BitfieldsAsSysv,
    BitfieldsAlignNoUnion,
    SequencesPacked,
    NoShadowSpace,
    Win64StackReversed,
    SmallFloatsInVector,
    OddSizesByValue,
    VectorsByValue,
    M64ByReference,
    ReferenceAlignNatural,
    UnnamedFloatVectorOnly,
    UnnamedFloatGeneralOnly,
    UnprototypedVectorOnly,
    UnprototypedGeneralOnly,
    Win64VaArgByValue,
    FloatResultInRax,
    VectorResultHidden,
    M64ResultInVector,
    WideVectorResultHidden,
    Win64Int128ResultHidden,
    SmallResultHidden,
    SmallFloatResultInVector,
    Win64SretSecond,
    Win64SretRaxMissing,
    Win64LongDoubleResultX87,
    // Windows x64, C++
    MsvcClassAsItanium,
    MsvcVptrPadded,
    MsvcMemberPointersAsItanium,
    MsvcNullMemberZero,
    MsvcVptrInFront,
    Win64ThisSecond,
    Win64NontrivialByValue,
    Win64DeletedImplicitCopied,
    Win64EmptySkipped,
    Win64VaListSkipsEmpty,
    Win64NontrivialResultByValue,
    MsvcClassByValue,
    MsvcDestructorByAddress,
    MsvcMoveOnlyByAddress,
    MsvcMoveOnlyResultHidden,
    MsvcClassResultInRax,
    MsvcMembersByTriviality,
    MsvcResultBeforeThis,
    MsvcMemberResultInRax,
    // __vectorcall
    VectorcallByReference,
    VectorcallFour,
    VectorcallEight,
    VectorcallVectorsPacked,
    VectorcallHiddenUncounted,
    VectorcallFloatsByReference,
    HvaByReference,
    HvaConsecutive,
    HvaFromPosition,
    HvaFirstSix,
    HvaNoneAfterMiss,
    HvaSix,
    HvaSameSize,
    HvaNoShadow,
    HvaSmallInteger,
    HvaPlainOnly,
    HvaAnyAlignment,
    VectorcallIntegersPacked,
    VectorcallOddSizesByValue,
    VectorcallNoShadow,
    HvaHiddenUncounted,
    HvaResultHidden,
    VectorcallFloatResultInRax,
    Count_,
};

struct AlterationInfo {
    Alter alter;
    std::string_view name;  // "sysv.args.backfill/none": the rule's id, then what is done instead
    std::string_view says;  // what a compiler so altered does

    // What the model does instead, of a reading that no must rule forbids: a toolchain that does so breaks nothing.
    std::string_view otherwise = {};

    bool permitted() const { return !otherwise.empty(); }

    std::string_view rule() const { return name.substr(0, name.find('/')); }

    // Is it a misreading of what this ABI says? Linux's types are laid out by System V's rules under either convention.
    bool applies(Abi abi) const {
        if (name.starts_with("cxx."))
            return has_itanium_cxx(abi);
        if (name.starts_with("win64.layout.") || name.starts_with("sysv.layout."))
            return name.starts_with("win64.") == has_windows_types(abi);
        return name.starts_with("win64.") == is_win64(abi);
    }

    // Does it change plans? The others leave every place as it is: the judge knows them by the bits that a callee
    // computes with or loses.
    bool of_places() const {
        return alter != Alter::BoolTrusted && alter != Alter::NarrowTrusted && alter != Alter::UpperHalfLost &&
               alter != Alter::ReferenceAlignNatural;
    }
};

std::span<const AlterationInfo> all_alterations();
std::optional<Alter> alteration_named(std::string_view name);
const AlterationInfo& info(Alter alter);

class Alterations {
public:
    Alterations() = default;
    Alterations(Alter alter) { add(alter); }  // NOLINT(google-explicit-constructor): a set of one
    void add(Alter alter) { set_.set(static_cast<std::size_t>(alter)); }
    void add(const Alterations& others) { set_ |= others.set_; }
#ifdef CALLGATE_RULES_ALONE  // branch coverage is of the rules: what an alteration decides is not compiled
    [[gnu::always_inline]] bool has(Alter) const { return false; }
#else
    bool has(Alter alter) const { return set_.test(static_cast<std::size_t>(alter)); }
#endif
    bool empty() const { return set_.none(); }
    bool operator==(const Alterations&) const = default;
    struct Hash {
        std::size_t operator()(const Alterations& a) const { return std::hash<decltype(a.set_)>()(a.set_); }
    };

private:
    std::bitset<static_cast<std::size_t>(Alter::Count_)> set_;
};

}  // namespace callgate
