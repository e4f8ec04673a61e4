#include "bools.h"

#include <vector>

namespace callgate {
namespace {

// Marks the bytes that are a _Bool's alone: those of a union are shared.
void mark_bools(Model& model, const Type& type, std::uint64_t at, std::vector<bool>& marks) {
    if (type.kind == Kind::Bool)
        marks[at] = true;
    if (type.kind == Kind::Array)
        for (std::uint64_t i = 0; i < type.count; ++i)
            mark_bools(model, *type.element, at + i * model.size(type.element), marks);
    if (type.kind != Kind::Struct)
        return;
    const Layout layout = model.layout(&type);
    for (const BaseField& base : layout.bases)
        mark_bools(model, *base.type, at + base.offset, marks);
    for (const Field& field : layout.fields)
        if (field.member->bit_width < 0)
            mark_bools(model, *field.member->type, at + field.bit_offset / 8, marks);
}

}  // namespace

std::optional<NoBool> no_bool(Model& model, const Type& type, const Place& place, const Mismatch& m) {
    if (type.kind == Kind::Bool)
        return *m.got > 1 ? std::optional(NoBool{"sysv.args.bool", *m.got}) : std::nullopt;
    std::vector<bool> marks(model.size(&type));
    mark_bools(model, type, 0, marks);
    std::optional<NoBool> found;
    for (std::uint64_t i = 0; i < place.size; ++i) {
        if (((m.wanted[i] ^ m.got[i]) & m.mask[i]) == 0)
            continue;
        if (!marks[place.offset + i] || m.got[i] <= 1)
            return std::nullopt;
        found = NoBool{"sysv.layout.bool-value", m.got[i]};
    }
    return found;
}

}  // namespace callgate
