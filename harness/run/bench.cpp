#include "bench.h"

#include <algorithm>
#include <span>
#include <stdexcept>

#include "../probe/instructions.h"

namespace callgate {
namespace {

constexpr std::size_t block_limit = 1 << 17;

void put(State& state, const Slot& slot) {
    switch (slot.where) {
        case Where::Gpr:
            std::memcpy(&state.gpr[slot.index], slot.image.data(), 8);
            return;
        case Where::Vector:
            std::memcpy(state.zmm[slot.index], slot.image.data(), slot.image.size());
            if (slot.index < 16)
                std::memcpy(state.fx + 160 + 16 * slot.index, slot.image.data(), 16);
            return;
        case Where::X87:
            std::memcpy(state.fx + detail::fx_st0 + 16 * slot.index, slot.image.data(), 10);
            return;
        case Where::Stack:
            return;  // the argument area is laid by the caller of this
    }
}

// The probes of a convention. A Windows program has those of its own alone.
using Probe = void (*)();

Probe capture_of([[maybe_unused]] Abi abi) {
#if !defined _WIN32
    if (!is_win64(abi))
        return callgate_capture_sysv;
#endif
    return reinterpret_cast<Probe>(callgate_capture_win64);
}

void drive(Context& context, [[maybe_unused]] Abi abi) {
#if !defined _WIN32
    if (!is_win64(abi))
        return callgate_drive_sysv(&context);
#endif
    callgate_drive_win64(&context);
}

}  // namespace

struct Bench::Buffers {
    Context drive{}, capture{};
    alignas(64) std::uint8_t in[block_limit], out[block_limit], sink[block_limit], hidden[block_limit];
    alignas(64) std::uint8_t area[block_limit], window[block_limit], after[block_limit];
    alignas(64) std::uint8_t temporaries[block_limit], referents[block_limit];
    std::uint64_t live[live_count], live_out[live_count + 64];
    SubjectIo io{};
    References references{};
    Log log{};
};

Bench::Bench(std::uint64_t features, const State& entry, const State& left)
    : b_(std::make_shared_for_overwrite<Buffers>()), drive_template_(entry), capture_template_(left) {
    drive_template_.fs0 = read_thread_word();
    for (unsigned i = 0; i < live_count; ++i)
        b_->live[i] = live(i);
    b_->drive.features = b_->capture.features = features;
    b_->drive.stack = b_->area;
    b_->drive.window = b_->after;
    b_->capture.window = b_->window;
    b_->io = {b_->sink, b_->out, nullptr, b_->live, b_->live_out, &b_->log};
    b_->log.capacity = Log::room;
}

void Bench::prepare(const PlannedSignature& p, const Vector& v) {
    if (std::max({v.in.size(), v.out.size(), std::size_t{p.stack_bytes} + guard_bytes + 64}) > block_limit)
        throw std::runtime_error("a signature of more than 128 KiB of values");
    planned_ = &p;
    vector_ = &v;
    b_->drive.load = drive_template_;
    b_->capture.load = capture_template_;
    b_->capture.calls = 0;
    b_->capture.sret_bytes = 0;
    b_->capture.overwrite_bytes = 0;
    b_->capture.window_bytes = 8 + p.stack_bytes + guard_bytes;
    b_->capture.hidden_register = p.hidden_register;
    b_->drive.stack_align = 16;
    area_ = convention(p.abi).home_bytes;
    b_->drive.stack_bytes = area_ + guard_bytes;
    b_->io.hook = capture_of(hook_abi(p.abi));
    std::memset(b_->sink, 0xEE, v.in.size());
    std::memset(b_->out, 0xEE, v.out.size());
    std::memset(b_->live_out, 0xEE, sizeof b_->live_out);
    std::copy(b_->live + kept_, b_->live + live_count, b_->live_out + kept_);
    std::ranges::copy(v.in, b_->in);
    hidden_seen_ = false;
    logs_ = true;
    b_->references.high = 0;
    b_->log.count = 0;
    b_->references.log = &b_->log;
    b_->capture.references = nullptr;
    name_referents(v);
    for (unsigned i = 0; i < area_; ++i)
        b_->area[i] = dirt_byte(p.id, i);
    for (unsigned i = 0; i < guard_bytes / 8; ++i) {
        const std::uint64_t word = guard(i);
        std::memcpy(b_->area + area_ + 8 * i, &word, 8);
    }
}

// Capture follows the addresses that these places should hold.
void Bench::name_referents(const Vector& v) {
    References& r = b_->references;
    r.count = 0;
    for (std::size_t i = 0; i < v.arguments.size(); ++i) {
        const Slot& slot = v.arguments[i];
        if (slot.referent == 0 || r.count == References::room)
            continue;
        const std::uint8_t* stored = slot_bytes(slot, b_->capture.seen, b_->window, 0);
        std::uint8_t* to = b_->referents + referent_offset(v.arguments, i);
        std::memset(to, 0xEE, slot.referent);
        r.referents[r.count++] = {reinterpret_cast<const std::uint64_t*>(stored), slot.referent, to};
    }
    if (r.count != 0)
        b_->capture.references = &r;
}

// Each temporary lies in memory of its own, aligned as its type wants and no more, with bytes around that are not its.
void Bench::lay_referents(const Vector& v) {
    std::size_t next = 64;
    for (const Slot& slot : v.arguments) {
        if (slot.referent == 0)
            continue;
        const std::size_t align = slot.referent_align, at = (next + align - 1) / align / 2 * 2 * align + align;
        if (at + slot.referent + 64 > sizeof b_->temporaries)
            throw std::runtime_error("a signature of more than 128 KiB of values");
        std::memset(b_->temporaries + next, 0xEE, at + slot.referent + 64 - next);
        std::memcpy(b_->temporaries + at, v.in.data() + slot.block, slot.referent);
        const auto address = reinterpret_cast<std::uint64_t>(b_->temporaries + at);
        if (slot.where == Where::Gpr)
            b_->drive.load.gpr[slot.index] = address;
        else
            std::memcpy(b_->area + slot.stack - 8, &address, 8);
        next = at + slot.referent;
    }
}

void Bench::load_arguments(const PlannedSignature& p, const Vector& v, Mode mode) {
    State& s = b_->drive.load;
    for (unsigned i = 0; i < p.stack_bytes; ++i)
        b_->area[i] = dirt_byte(p.id, i);
    for (unsigned i = 0; i < guard_bytes / 8; ++i) {
        const std::uint64_t word = guard(i);
        std::memcpy(b_->area + p.stack_bytes + 8 * i, &word, 8);
    }
    for (const Slot& slot : v.arguments) {
        put(s, slot);
        if (slot.where == Where::Stack)
            std::memcpy(b_->area + slot.stack - 8, slot.image.data(), slot.image.size());
    }
    lay_referents(v);
    if ((p.flags & hidden_pointer) != 0) {
        std::memset(b_->hidden, 0xEE, p.result_size);
        s.gpr[p.hidden_register] = reinterpret_cast<std::uint64_t>(b_->hidden);
        hidden_seen_ = true;
    }
    // al is an upper bound: the exact count, or the largest there is. The rest of rax means nothing.
    if ((p.flags & counts_vectors) != 0)
        s.gpr[0] = (s.gpr[0] & ~std::uint64_t{0xFF}) | (mode == Mode::Polite ? p.al : std::max(p.al, 8U));
    b_->drive.stack_align = p.stack_align;
    area_ = p.stack_bytes;
    b_->drive.stack_bytes = (p.stack_bytes + guard_bytes) / 16 * 16;  // what lies beyond is guard too
}

void Bench::load_results(const PlannedSignature& p, const Vector& v) {
    State& s = b_->capture.load;
    for (const Slot& slot : v.results)
        put(s, slot);
    if (const unsigned n = count_x87(v.results); n > 0) {  // TOP is 8 - n, the registers from there up are full
        const auto status = static_cast<std::uint16_t>((8 - n) << 11);
        std::memcpy(s.fx + 2, &status, 2);
        s.fx[detail::fx_tag] = static_cast<std::uint8_t>(0xFF << (8 - n));
    }
    if ((p.flags & hidden_pointer) != 0) {
        b_->capture.sret = v.out.data();
        b_->capture.sret_bytes = p.result_size;
    }
}

void Bench::run(void (*target)()) {
    b_->drive.target = target;
    if (b_->references.high == 0) {  // a temporary lies in a frame below this one, and in no other memory
        b_->references.high = reinterpret_cast<std::uint64_t>(CALLGATE_FRAME_ADDRESS());
        b_->references.low = b_->references.high - (std::uint64_t{1} << 20);
    }
    Context* outer = capturing();
    capturing() = &b_->capture;
    drive(b_->drive, planned_->abi);
    write_thread_word(drive_template_.fs0);  // seen by now, and needed from here on
    capturing() = outer;
}

bool Bench::callee(const PlannedSignature& p, Shape shape, Mode mode, const Target& target) {
    const Vector& v = p.vectors_by_mode[static_cast<std::size_t>(mode)];
    prepare(p, v);
    load_arguments(p, v, mode);
    std::ranges::copy(v.out, b_->out);
    *target.io = &b_->io;
    run(target.function);
    bool same = true;
    check_callee(p, v, shape, observed(), [&](const Mismatch&) { same = false; });
    return same;
}

void Bench::call_caller(const PlannedSignature& p, const Vector& v, const Target& target, void (*callee)()) {
    State& s = b_->drive.load;
    const auto& registers = convention(p.abi).integer_arguments;
    s.gpr[registers[0]] = reinterpret_cast<std::uint64_t>(callee);
    s.gpr[registers[1]] = reinterpret_cast<std::uint64_t>(b_->in);
    s.gpr[registers[2]] = reinterpret_cast<std::uint64_t>(b_->out);
    s.gpr[registers[3]] = reinterpret_cast<std::uint64_t>(&b_->io);
    load_results(p, v);
    run(target.function);
}

bool Bench::caller(const PlannedSignature& p, Subject subject, Mode mode, const Target& target) {
    const Vector& v = p.vectors_by_mode[static_cast<std::size_t>(mode)];
    prepare(p, v);
    if (mode == Mode::Hostile)
        b_->capture.overwrite_bytes = p.stack_bytes;
    call_caller(p, v, target, capture_of(p.abi));
    bool same = true;
    check_caller(p, v, subject, mode, observed(), [&](const Mismatch&) { same = false; });
    return same;
}

bool Bench::pair(const PlannedSignature& p, const Target& caller, const Target& callee) {
    const Vector& v = p.vectors_by_mode[0];
    prepare(p, v);
    SubjectIo io = b_->io;
    std::ranges::copy(v.out, b_->hidden);  // aligned, as a value of any type wants it
    io.result = b_->hidden;
    *callee.io = &io;
    call_caller(p, v, caller, callee.function);
    bool same = true;
    check_pair(p, v, observed(), [&](const Mismatch&) { same = false; });
    return same;
}

bool Bench::layout(const PlannedSignature& p, const Target& target) {
    prepare(p, p.vectors_by_mode[0]);
    auto* numbers = reinterpret_cast<std::uint64_t*>(b_->sink);
    std::memset(b_->out, 0, p.layout_images.size());
    reinterpret_cast<LayoutSubject>(target.function)(numbers, b_->out);
    return std::ranges::equal(p.layout_numbers, std::span(numbers, p.layout_numbers.size())) &&
           std::memcmp(b_->out, p.layout_images.data(), p.layout_images.size()) == 0;
}

// The callee is capture: what lies in its altered places goes to the sink, and it answers in its altered ones.
bool Bench::altered_callee(const PlannedSignature& p, const PlannedSignature& q, Mode mode) {
    const auto m = static_cast<std::size_t>(mode);
    const Vector &v = p.vectors_by_mode[m], &w = q.vectors_by_mode[m];
    prepare(p, v);
    load_arguments(p, v, mode);
    load_results(q, w);
    logs_ = false;
    b_->capture.references = nullptr;
    const bool its_pointer = (q.flags & hidden_pointer) != 0;
    const bool same_pointer = its_pointer && hidden_seen_ && q.hidden_register == p.hidden_register;
    if (!same_pointer || (q.flags & returns_pointer) == 0)
        b_->capture.sret_bytes = 0;
    if (its_pointer && !same_pointer && (q.flags & returns_pointer) != 0)
        b_->capture.load.gpr[0] = b_->drive.load.gpr[q.hidden_register];  // what it takes for the pointer
    b_->capture.window_bytes = 8 + std::max(p.stack_bytes, q.stack_bytes) + guard_bytes;
    run(capture_of(p.abi));
    b_->capture.calls = 0;
    const auto temporary = [this](std::uint64_t address, std::size_t size) -> const std::uint8_t* {
        const auto begin = reinterpret_cast<std::uint64_t>(b_->temporaries);
        const bool inside = address >= begin && address < begin + sizeof b_->temporaries - size;
        return inside ? b_->temporaries + (address - begin) : nullptr;
    };
    gather(w.arguments, b_->capture.seen, b_->window, 0, v.in, b_->sink, temporary);
    if (hidden_seen_ && same_pointer)
        std::memcpy(b_->hidden, v.out.data(), p.result_size);
    bool same = true;
    check_callee(p, v, Shape::Plain, observed(), [&](const Mismatch&) { same = false; });
    return same;
}

// The caller is drive with the altered image: what lies in its altered result places goes to `out`.
bool Bench::altered_caller(const PlannedSignature& p, const PlannedSignature& q, Mode mode) {
    const auto m = static_cast<std::size_t>(mode);
    const Vector &v = p.vectors_by_mode[m], &w = q.vectors_by_mode[m];
    prepare(p, v);
    load_arguments(q, w, mode);
    load_results(p, v);
    logs_ = false;
    b_->references.log = nullptr;
    b_->references.low = reinterpret_cast<std::uint64_t>(b_->temporaries);
    b_->references.high = b_->references.low + sizeof b_->temporaries;
    if ((q.flags & hidden_pointer) == 0 || q.hidden_register != p.hidden_register)
        b_->capture.sret_bytes = 0;  // there is no pointer to write through
    if ((p.flags & hidden_pointer) != 0 && (p.flags & returns_pointer) != 0)
        b_->capture.load.gpr[0] = b_->drive.load.gpr[p.hidden_register];  // what capture takes for it, and returns
    run(capture_of(p.abi));
    empty_x87(b_->drive.seen, count_x87(v.results));
    gather(w.results, b_->drive.seen, nullptr, 0, v.out, b_->out,
           [](std::uint64_t, std::size_t) -> const std::uint8_t* { return nullptr; });
    if (hidden_seen_)
        std::memcpy(b_->out, b_->hidden, p.result_size);
    // What capture returned on the x87 stack is for this caller to take, and preserved registers are drive's own.
    b_->drive.seen.fx[detail::fx_tag] = 0;
    bool same = true;
    check_caller(p, v, {Role::Caller, Shape::Plain}, mode, observed(), [&](const Mismatch&) { same = false; });
    return same;
}

// The answers are the altered model's. Alterations change what is answered, never what is asked.
bool Bench::altered_layout(const PlannedSignature& p, const PlannedSignature& q) {
    prepare(p, p.vectors_by_mode[0]);
    std::memcpy(b_->sink, q.layout_numbers.data(), q.layout_numbers.size() * sizeof(std::uint64_t));
    std::ranges::copy(q.layout_images, b_->out);
    return q.layout_numbers == p.layout_numbers && q.layout_images == p.layout_images;
}

Observed Bench::observed() const {
    const PlannedSignature& p = *planned_;
    const auto guarded = static_cast<std::uint32_t>(b_->drive.stack_bytes - area_);
    return {.load = &b_->drive.load,
            .left = &b_->drive.seen,
            .entered = &b_->capture.seen,
            .calls = b_->capture.calls,
            .entry_rsp = b_->drive.entry_rsp,
            .window = b_->window,
            .before = b_->area,
            .after = b_->after,
            .area = area_,
            .guard = guarded,
            .sink = b_->sink,
            .out = b_->out,
            .out_at = reinterpret_cast<std::uint64_t>(b_->out),
            .in_at = reinterpret_cast<std::uint64_t>(b_->in),
            .hidden = (p.flags & hidden_pointer) != 0 && hidden_seen_ ? b_->hidden : nullptr,
            .live = b_->live,
            .live_out = b_->live_out,
            .live_count = live_count,
            .referents = b_->referents,
            .log = logs_ ? &b_->log : nullptr};
}

Observation Bench::observe() const {
    const Observed o = observed();
    Observation result;
    ObservationHead& h = result.head;
    h.calls = o.calls;
    h.entry_rsp = o.entry_rsp;
    h.out_at = o.out_at;
    h.in_at = o.in_at;
    h.area = o.area;
    h.guard = o.guard;
    h.load = *o.load;
    h.left = *o.left;
    h.entered = *o.entered;
    const auto copy = [](const std::uint8_t* from, std::size_t n) {
        return from == nullptr ? Bytes() : Bytes(from, from + n);
    };
    const std::size_t in = std::max(vector_->in.size(), planned_->layout_numbers.size() * 8);
    const std::size_t out = std::max(vector_->out.size(), planned_->layout_images.size());
    result.window = copy(o.window, b_->capture.window_bytes);
    result.before = copy(o.before, o.area + o.guard);
    result.after = copy(o.after, o.area + o.guard);
    result.sink = copy(o.sink, in);
    result.out = copy(o.out, out);
    result.hidden = copy(o.hidden, planned_->result_size);
    if (!vector_->arguments.empty())
        result.referents = copy(o.referents, referent_offset(vector_->arguments, vector_->arguments.size()));
    if (o.log != nullptr)
        result.log = copy(detail::bytes(o.log), sizeof(Log));
    result.live_out = copy(detail::bytes(o.live_out), sizeof(std::uint64_t) * live_count);
    return result;
}

}  // namespace callgate
