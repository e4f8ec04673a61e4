// The plan on disk: little-endian numbers and length-prefixed bytes, in the order of the structures. In a
// library of its own, for the worker reads it without the model.
#include "callgate/plan.h"

#include "stream.h"

namespace callgate {
namespace {

constexpr std::uint32_t magic = 0x4C504743;  // "CGPL"
constexpr std::uint32_t version = 3;

// One walk serves both directions.
template <class Stream>
void walk(Stream& s, Slot& slot) {
    s.number(slot.where);
    s.number(slot.index);
    s.number(slot.stack);
    s.number(slot.block);
    s.number(slot.widened);
    s.number(slot.size);
    s.number(slot.referent);
    s.number(slot.referent_align);
    s.number(slot.logs);
    s.bytes(slot.image);
    s.bytes(slot.mask);
    s.bytes(slot.extension);
}

template <class Stream>
void walk(Stream& s, std::vector<Slot>& slots) {
    s.count(slots);
    for (Slot& slot : slots)
        walk(s, slot);
}

template <class Stream>
void walk(Stream& s, Vector& v) {
    s.bytes(v.in);
    s.bytes(v.in_mask);
    s.bytes(v.out);
    s.bytes(v.out_mask);
    walk(s, v.arguments);
    walk(s, v.results);
}

template <class Stream>
void walk(Stream& s, PlannedSignature& p) {
    s.number(p.abi);
    for (std::uint32_t* n : {&p.id, &p.flags, &p.hidden_register, &p.vectors, &p.al, &p.stack_bytes, &p.stack_align,
                             &p.result_size, &p.result_align})
        s.number(*n);
    s.count(p.subjects);
    for (Subject& subject : p.subjects) {
        s.number(subject.role);
        s.number(subject.shape);
    }
    s.count(p.layout_numbers);
    for (std::uint64_t& n : p.layout_numbers)
        s.number(n);
    s.bytes(p.layout_images);
    s.count(p.vectors_by_mode);
    for (Vector& v : p.vectors_by_mode)
        walk(s, v);
}

template <class Stream>
void walk(Stream& s, Plan& plan) {
    s.count(plan.signatures);
    for (PlannedSignature& p : plan.signatures)
        walk(s, p);
}

}  // namespace

std::string_view name(Role role) {
    return role == Role::Layout ? "layout" : role == Role::Callee ? "callee" : "caller";
}

std::string_view name(Shape shape) {
    switch (shape) {
        case Shape::Plain:
            return "plain";
        case Shape::Pressure:
            return "pressure";
        case Shape::Callout:
            return "callout";
        case Shape::X87:
            return "x87";
        case Shape::Discard:
            return "discard";
    }
    return "";
}

std::string_view name(Mode mode) {
    return mode == Mode::Polite ? "polite" : "hostile";
}

Bytes encode(const Plan& plan) {
    Writer writer;
    std::uint32_t m = magic, v = version;
    writer.number(m);
    writer.number(v);
    walk(writer, const_cast<Plan&>(plan));  // the walk is shared with the reader, the writer changes nothing
    return std::move(writer.out);
}

Plan decode_plan(const Bytes& bytes) {
    Reader reader{bytes};
    std::uint32_t m = 0, v = 0;
    reader.number(m);
    reader.number(v);
    if (m != magic || v != version)
        throw std::runtime_error("this is not a plan of version " + std::to_string(version));
    Plan plan;
    walk(reader, plan);
    reader.end();
    return plan;
}

}  // namespace callgate
