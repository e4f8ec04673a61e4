// What is compared after a call. The worker asks whether anything differs, the judge what: one walk serves both.
#pragma once

#include <algorithm>
#include <bit>
#include <cstring>

#include "callgate/plan.h"
#include "callgate/probe.h"

namespace callgate {

// What one call left behind.
struct Observed {
    const State* load = nullptr;              // what drive set up
    const State* left = nullptr;              // at the subject's return
    const State* entered = nullptr;           // at capture's entry; meaningful where calls > 0
    std::uint64_t calls = 0;                  // of capture
    std::uint64_t entry_rsp = 0;              // at the subject's entry
    const std::uint8_t* window = nullptr;     // from capture's rsp upward, return address first
    const std::uint8_t* before = nullptr;     // callee: argument area and guard as laid
    const std::uint8_t* after = nullptr;      // ... and after return
    std::uint32_t area = 0;                   // bytes of argument area in `before`, the guard follows
    std::uint32_t guard = 0;                  // bytes of guard
    const std::uint8_t* sink = nullptr;       // what the callee took its arguments for
    const std::uint8_t* out = nullptr;        // what the caller took the result for
    std::uint64_t out_at = 0;                 // where the caller was told to put it: memory that others know
    std::uint64_t in_at = 0;                  // where the caller found its arguments
    const std::uint8_t* hidden = nullptr;     // callee: the memory that the hidden pointer named
    const std::uint64_t* live = nullptr;      // values a subject was to keep ...
    const std::uint64_t* live_out = nullptr;  // ... and what it kept
    std::uint32_t live_count = 0;
    const std::uint8_t* referents = nullptr;  // caller: what the places that hold addresses named, see referent_offset
    const Log* log = nullptr;                 // null: nobody keeps one
};

enum class What : std::uint8_t {
    PreservedRegister,  // index: hardware number
    PreservedVector,    // index: number; its low 128 bits
    Rsp,
    Mxcsr,
    X87Control,
    X87Mode,
    Direction,
    FsBase,
    Guard,  // index: byte above the argument area
    Calls,  // the subject did not call exactly once
    EntryAlign,
    ShadowSpace,  // `got`: the bytes that the caller reserved
    EntryDirection,
    EntryX87Mode,
    Argument,        // index: of the slot
    Extension,       // index: of the slot; de facto only
    HiddenPointer,   // the pointer a caller passed is not aligned for the result
    HiddenAlias,     // ... is not to memory of its own, but to the object that the result is assigned to
    VectorCount,     // al
    Result,          // index: of the slot
    HiddenReturned,  // rax is not the hidden pointer
    HiddenMemory,
    Sink,
    Out,
    Live,           // index: of the value
    Referent,       // index: of the slot whose temporary holds something else
    ReferentAlign,  // index: of the slot whose temporary is not aligned
    Lifetime,       // index: of the slot; `got`: a Fault
    LayoutNumber,   // index: of the question's number
    LayoutImage,
};

struct Mismatch {
    What what;
    std::uint32_t index = 0;
    const std::uint8_t* wanted = nullptr;
    const std::uint8_t* got = nullptr;
    const std::uint8_t* mask = nullptr;  // null: all bits
    std::size_t size = 0;
};

// What is wrong with the life of a temporary.
enum class Fault : std::uint8_t {
    NotConstructed,
    ConstructedTwice,
    DestroyedEarly,
    NotDestroyed,
    DestroyedTwice,
    ByCallee,
    ByCaller,
    NotByCallee
};

namespace detail {

inline bool differs(const std::uint8_t* a, const std::uint8_t* b, const std::uint8_t* mask, std::size_t size) {
    std::size_t i = 0;
    for (; i + 8 <= size; i += 8) {
        std::uint64_t x, y, m;
        std::memcpy(&x, a + i, 8);
        std::memcpy(&y, b + i, 8);
        std::memcpy(&m, mask + i, 8);
        if (((x ^ y) & m) != 0)
            return true;
    }
    for (; i < size; ++i)
        if (((a[i] ^ b[i]) & mask[i]) != 0)
            return true;
    return false;
}

inline const std::uint8_t* bytes(const void* p) {
    return static_cast<const std::uint8_t*>(p);
}

// FXSAVE image: control word at 0, abridged tag word at 4, MXCSR at 24.
inline constexpr std::size_t fx_control = 0, fx_tag = 4, fx_mxcsr = 24, fx_st0 = 32;
inline constexpr std::uint64_t direction_flag = 0x400;
inline constexpr std::uint32_t mxcsr_status = 0x3F;

}  // namespace detail

// Where a slot's bytes are in a state, or in stack bytes that begin at `stack_base` from rsp at entry.
inline const std::uint8_t* slot_bytes(const Slot& slot, const State& state, const std::uint8_t* stack,
                                      std::uint32_t stack_base) {
    switch (slot.where) {
        case Where::Gpr:
            return detail::bytes(&state.gpr[slot.index]);
        case Where::Vector:
            return state.zmm[slot.index];
        case Where::X87:
            return state.fx + detail::fx_st0 + 16 * std::size_t{slot.index};
        case Where::Stack:
            return stack + (slot.stack - stack_base);
    }
    return nullptr;
}

// What a callee that reads these places would take the values for: `block` receives the bytes found in them. A widened
// copy is not computed: it is `truth`'s where the value is the true one.
// `follow` is given an address and a number of bytes: where they are, or null.
template <class Follow>
void gather(const std::vector<Slot>& slots, const State& state, const std::uint8_t* stack, std::uint32_t stack_base,
            const Bytes& truth, std::uint8_t* block, Follow&& follow) {
    for (const Slot& slot : slots) {
        if (slot.referent != 0) {
            std::uint64_t address = 0;
            std::memcpy(&address, slot_bytes(slot, state, stack, stack_base), 8);
            if (const std::uint8_t* named = follow(address, slot.referent))
                std::memcpy(block + slot.block, named, slot.referent);
            continue;
        }
        std::memcpy(block + slot.block, slot_bytes(slot, state, stack, stack_base), slot.size);
        if (slot.widened != 0 && std::memcmp(block + slot.block, truth.data() + slot.block, slot.size) == 0)
            std::memcpy(block + slot.widened, truth.data() + slot.widened, 8);
    }
}

// Where the bytes that slot `index` named are among all that were copied.
inline std::size_t referent_offset(const std::vector<Slot>& slots, std::size_t index) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < index; ++i)
        at += (slots[i].referent + 15) / 16 * 16;
    return at;
}

inline std::uint64_t address_in(const Slot& slot, const State& state, const std::uint8_t* stack,
                                std::uint32_t stack_base) {
    std::uint64_t address = 0;
    std::memcpy(&address, slot_bytes(slot, state, stack, stack_base), 8);
    return address;
}

// IA-C++ 3.1.2.3: the temporary at `address` is constructed once before the call, and destroyed once after it.
// Microsoft's: to destroy it is for the callee, which is a probe here and does not.
template <class Report>
void check_lifetime(Abi abi, const Slot& slot, std::uint32_t index, std::uint64_t address, const Log& log,
                    Report&& report) {
    const std::uint64_t count = log.count < log.capacity ? log.count : log.capacity;
    std::uint64_t call = 0, constructed = 0, destroyed = 0;
    const auto fault = [&](Fault f) {
        const auto got = static_cast<std::uint8_t>(f);
        report(Mismatch{What::Lifetime, index, nullptr, &got, nullptr, 1});
    };
    while (call < count && log.events[call].kind != 3)
        ++call;
    for (std::uint64_t i = 0; i < count; ++i) {
        const LogEvent& e = log.events[i];
        if (e.at != address || e.kind == 3)
            continue;
        bool before = false;  // has this class logged the same here already?
        for (std::uint64_t j = 0; j < i; ++j)
            before |= log.events[j].kind == e.kind && log.events[j].id == e.id && log.events[j].at == address;
        if (e.kind == 1 && before)
            return fault(Fault::ConstructedTwice);
        if (e.kind == 2 && i < call)
            return fault(Fault::DestroyedEarly);
        if (e.kind == 2 && before)
            return fault(Fault::DestroyedTwice);
        constructed += e.kind == 1 && i < call;
        destroyed += e.kind == 2;
    }
    if ((slot.logs & logs_construction) != 0 && constructed == 0)
        fault(Fault::NotConstructed);
    if (!has_itanium_cxx(abi) && destroyed != 0)
        fault(Fault::ByCaller);
    if (has_itanium_cxx(abi) && (slot.logs & logs_destruction) != 0 && destroyed == 0)
        fault(Fault::NotDestroyed);
}

// How often the object at `address` was destroyed.
inline std::uint64_t destructions(const Log& log, std::uint64_t address) {
    std::uint64_t n = 0;
    for (std::uint64_t e = 0; e < log.count && e < log.capacity; ++e)
        n += log.events[e].kind == 2 && log.events[e].at == address;
    return n;
}

// Who destroys what the callee was given the address of: its caller, or with Microsoft's C++ the callee, once.
template <class Report>
void check_destroyed(Abi abi, const Vector& v, const Observed& o, Report&& report) {
    for (std::uint32_t i = 0; o.log != nullptr && i < v.arguments.size(); ++i) {
        const Slot& slot = v.arguments[i];
        if (slot.referent == 0)
            continue;
        const std::uint64_t times = destructions(*o.log, address_in(slot, *o.load, o.before, 8));
        const std::uint64_t wanted = !has_itanium_cxx(abi) && (slot.logs & logs_destruction) != 0;
        if (times == wanted)
            continue;
        const auto got = static_cast<std::uint8_t>(wanted == 0  ? Fault::ByCallee
                                                   : times == 0 ? Fault::NotByCallee
                                                                : Fault::DestroyedTwice);
        report(Mismatch{What::Lifetime, i, nullptr, &got, nullptr, 1});
    }
}

// What a slot named is no address of the caller's stack: the bytes there were never copied.
inline bool unread(const std::uint8_t* referent, std::size_t size) {
    return std::all_of(referent, referent + size, [](std::uint8_t b) { return b == 0xEE; });
}

template <class Report>
void check_references(Abi abi, const Vector& v, const Observed& o, Report&& report) {
    for (std::uint32_t i = 0; i < v.arguments.size(); ++i) {
        const Slot& slot = v.arguments[i];
        if (slot.referent == 0)
            continue;
        const std::uint8_t* got = o.referents + referent_offset(v.arguments, i);
        const std::uint64_t address = address_in(slot, *o.entered, o.window, 0);
        const bool enough = slot.referent >= 8;  // to tell them from a value, which may be padding alone
        if ((enough && unread(got, slot.referent)) ||
            detail::differs(v.in.data() + slot.block, got, v.in_mask.data() + slot.block, slot.referent)) {
            report(Mismatch{What::Referent, i, v.in.data() + slot.block, got, v.in_mask.data() + slot.block,
                            slot.referent});
            continue;  // of what is no address of it, nothing more can be said
        }
        if (o.log != nullptr)
            check_lifetime(abi, slot, i, address, *o.log, report);
        if (const std::uint64_t wanted = 0, past = address % slot.referent_align; is_win64(abi) && past != wanted)
            report(Mismatch{What::ReferentAlign, i, detail::bytes(&wanted), detail::bytes(&past), nullptr, 8});
    }
}

// What every function keeps, and the state it returns in: psABI 3.2.1, MS register usage.
template <class Report>
void check_preserved(const Observed& o, const Convention& convention, unsigned x87_results, Report&& report) {
    using namespace detail;
    for (const std::uint32_t r : convention.preserved)
        if (o.load->gpr[r] != o.left->gpr[r])
            report(Mismatch{What::PreservedRegister, r, bytes(&o.load->gpr[r]), bytes(&o.left->gpr[r]), nullptr, 8});
    for (std::uint32_t i = 0; i < convention.preserved_vectors; ++i)
        if (const std::uint32_t r = convention.preserved_vectors_from + i;
            std::memcmp(o.load->zmm[r], o.left->zmm[r], 16) != 0)
            report(Mismatch{What::PreservedVector, r, o.load->zmm[r], o.left->zmm[r], nullptr, 16});
    if (const std::uint64_t wanted = o.entry_rsp + 8; o.left->gpr[4] != wanted)
        report(Mismatch{What::Rsp, 4, bytes(&wanted), bytes(&o.left->gpr[4]), nullptr, 8});
    std::uint32_t before, after;
    std::memcpy(&before, o.load->fx + fx_mxcsr, 4);
    std::memcpy(&after, o.left->fx + fx_mxcsr, 4);
    if (((before ^ after) & ~mxcsr_status) != 0)
        report(Mismatch{What::Mxcsr, 0, o.load->fx + fx_mxcsr, o.left->fx + fx_mxcsr, nullptr, 4});
    if (std::memcmp(o.load->fx + fx_control, o.left->fx + fx_control, 2) != 0)
        report(Mismatch{What::X87Control, 0, o.load->fx + fx_control, o.left->fx + fx_control, nullptr, 2});
    if (convention.x87_mode && static_cast<unsigned>(std::popcount(o.left->fx[fx_tag])) != x87_results) {
        const auto wanted = static_cast<std::uint8_t>(x87_results),
                   got = static_cast<std::uint8_t>(std::popcount(o.left->fx[fx_tag]));
        report(Mismatch{What::X87Mode, 0, &wanted, &got, nullptr, 1});
    }
    if ((o.left->rflags & direction_flag) != 0)
        report(Mismatch{What::Direction, 0, bytes(&o.load->rflags), bytes(&o.left->rflags), nullptr, 8});
    if (o.load->fs0 != o.left->fs0)
        report(Mismatch{What::FsBase, 0, bytes(&o.load->fs0), bytes(&o.left->fs0), nullptr, 8});
}

// The state in which a function is entered: psABI 3.2.1-2, MS stack usage.
template <class Report>
void check_entry(const Observed& o, const Convention& convention, std::uint32_t stack_align, Report&& report) {
    using namespace detail;
    // The caller's frame ends below its own return address.
    const std::uint64_t above = o.entry_rsp - o.entered->gpr[4] - 8;
    if (const std::uint64_t wanted = convention.home_bytes; wanted != 0 && above < wanted)
        report(Mismatch{What::ShadowSpace, 0, bytes(&wanted), bytes(&above), nullptr, 8});
    const std::uint64_t past = (o.entered->gpr[4] + 8) % stack_align;
    if (const std::uint64_t wanted = 0; past != wanted)
        report(Mismatch{What::EntryAlign, stack_align, bytes(&wanted), bytes(&past), nullptr, 8});
    if ((o.entered->rflags & direction_flag) != 0)
        report(Mismatch{What::EntryDirection, 0, bytes(&o.load->rflags), bytes(&o.entered->rflags), nullptr, 8});
    if (convention.x87_mode && o.entered->fx[fx_tag] != 0) {
        const std::uint8_t wanted = 0, got = static_cast<std::uint8_t>(std::popcount(o.entered->fx[fx_tag]));
        report(Mismatch{What::EntryX87Mode, 0, &wanted, &got, nullptr, 1});
    }
}

template <class Report>
void check_slots(What what, const std::vector<Slot>& slots, const State& state, const std::uint8_t* stack,
                 std::uint32_t stack_base, Report&& report) {
    for (std::uint32_t i = 0; i < slots.size(); ++i) {
        const std::uint8_t* got = slot_bytes(slots[i], state, stack, stack_base);
        if (detail::differs(slots[i].image.data(), got, slots[i].mask.data(), slots[i].image.size()))
            report(Mismatch{what, i, slots[i].image.data(), got, slots[i].mask.data(), slots[i].image.size()});
    }
}

template <class Report>
void check_live(const Observed& o, Report&& report) {
    using detail::bytes;
    for (std::uint32_t i = 0; i < o.live_count; ++i)
        if (o.live[i] != o.live_out[i])
            report(Mismatch{What::Live, i, bytes(&o.live[i]), bytes(&o.live_out[i]), nullptr, 8});
}

template <class Report>
void check_block(What what, const Bytes& wanted, const Bytes& mask, const std::uint8_t* got, Report&& report) {
    if (detail::differs(wanted.data(), got, mask.data(), wanted.size()))
        report(Mismatch{what, 0, wanted.data(), got, mask.data(), wanted.size()});
}

inline unsigned count_x87(const std::vector<Slot>& slots) {
    unsigned n = 0;
    for (const Slot& s : slots)
        n += s.where == Where::X87;
    return n;
}

// The convention of what a subject calls in its middle: a plain function of its system, so that one with an attribute
// crosses from its own convention to that.
inline Abi hook_abi(Abi abi) {
    return abi == Abi::Win64MsAbi ? Abi::Sysv : abi;
}

inline bool keeps_live(Shape shape) {
    return shape == Shape::Pressure || shape == Shape::Callout;
}

template <class Report>
void check_callee(const PlannedSignature& p, const Vector& v, Shape shape, const Observed& o, Report&& report) {
    using detail::bytes;
    check_preserved(o, convention(p.abi), count_x87(v.results), report);
    for (std::uint32_t i = 0; i < o.guard; ++i)
        if (o.before[o.area + i] != o.after[o.area + i]) {
            report(Mismatch{What::Guard, i, o.before + o.area + i, o.after + o.area + i, nullptr, 1});
            break;
        }
    check_slots(What::Result, v.results, *o.left, nullptr, 0, report);
    if ((p.flags & hidden_pointer) != 0) {
        const std::uint64_t wanted = o.load->gpr[p.hidden_register];
        if (o.left->gpr[0] != wanted)
            report(Mismatch{What::HiddenReturned, 0, bytes(&wanted), bytes(&o.left->gpr[0]), nullptr, 8});
        if (detail::differs(v.out.data(), o.hidden, v.out_mask.data(), p.result_size))
            report(Mismatch{What::HiddenMemory, 0, v.out.data(), o.hidden, v.out_mask.data(), p.result_size});
    }
    check_block(What::Sink, v.in, v.in_mask, o.sink, report);
    check_destroyed(p.abi, v, o, report);
    if (keeps_live(shape))
        check_live(o, report);
    if (shape == Shape::Callout) {
        if (const std::uint64_t one = 1; o.calls != one)
            report(Mismatch{What::Calls, 0, bytes(&one), bytes(&o.calls), nullptr, 8});
        else
            check_entry(o, convention(hook_abi(p.abi)), 16, report);
    }
}

template <class Report>
void check_caller(const PlannedSignature& p, const Vector& v, Subject subject, Mode mode, const Observed& o,
                  Report&& report) {
    using detail::bytes;
    check_preserved(o, convention(p.abi), 0, report);
    if (keeps_live(subject.shape))
        check_live(o, report);
    if (const std::uint64_t one = 1; o.calls != one)
        return report(Mismatch{What::Calls, 0, bytes(&one), bytes(&o.calls), nullptr, 8});
    check_entry(o, convention(p.abi), p.stack_align, report);
    check_slots(What::Argument, v.arguments, *o.entered, o.window, 0, report);
    check_references(p.abi, v, o, report);
    if (mode == Mode::Polite)
        for (std::uint32_t i = 0; i < v.arguments.size(); ++i) {
            const Slot& s = v.arguments[i];
            const std::uint8_t* got = slot_bytes(s, *o.entered, o.window, 0);
            if (detail::differs(s.image.data(), got, s.extension.data(), s.image.size()) &&
                !detail::differs(s.image.data(), got, s.mask.data(), s.image.size()))
                report(Mismatch{What::Extension, i, s.image.data(), got, s.extension.data(), s.image.size()});
        }
    if ((p.flags & hidden_pointer) != 0 && o.entered->gpr[p.hidden_register] % p.result_align != 0) {
        const std::uint64_t wanted = 0, got = o.entered->gpr[p.hidden_register] % p.result_align;
        report(Mismatch{What::HiddenPointer, p.hidden_register, bytes(&wanted), bytes(&got), nullptr, 8});
    }
    if (const std::uint64_t to = o.entered->gpr[p.hidden_register];
        !is_win64(p.abi) && (p.flags & hidden_pointer) != 0 && to < o.out_at + p.result_size &&
        o.out_at < to + p.result_size)
        report(Mismatch{What::HiddenAlias, p.hidden_register, bytes(&o.out_at), bytes(&to), nullptr, 8});
    const std::uint64_t al = o.entered->gpr[0] & 0xFF;
    if (const std::uint64_t wanted = p.vectors; (p.flags & counts_vectors) != 0 && (al < wanted || al > 8))
        report(Mismatch{What::VectorCount, 0, bytes(&wanted), bytes(&al), nullptr, 1});
    if (subject.shape != Shape::Discard)
        check_block(What::Out, v.out, v.out_mask, o.out, report);
}

// Caller from one toolchain, callee from another: values only, and what the caller owes its own caller.
template <class Report>
void check_pair(const PlannedSignature& p, const Vector& v, const Observed& o, Report&& report) {
    check_preserved(o, convention(p.abi), 0, report);
    check_block(What::Sink, v.in, v.in_mask, o.sink, report);
    check_block(What::Out, v.out, v.out_mask, o.out, report);
}

}  // namespace callgate
