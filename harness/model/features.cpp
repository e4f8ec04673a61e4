// Which optional parts of the language and the machine a signature needs.
#include <set>

#include "callgate/planner.h"

namespace callgate {
namespace {

class Features {
public:
    void of(const Type& type, bool by_value) {
        switch (type.kind) {
            case Kind::Int128:
            case Kind::UnsignedInt128:
                add("int128");
                break;
            case Kind::BitInt:
                add(type.bits <= 128 ? "bitint" : "bitint-wide");
                break;
            case Kind::Float16:
                add("float16");
                break;
            case Kind::BFloat16:
                add("bfloat16");
                break;
            case Kind::Float128:
                add("float128");
                break;
            case Kind::Decimal32:
            case Kind::Decimal64:
            case Kind::Decimal128:
                add("decimal");
                break;
            case Kind::Complex:
                add("complex");
                break;
            case Kind::Vector:
                vector(type, by_value);
                break;
            case Kind::Enum:
                enumeration(type);
                break;
            case Kind::Struct:
            case Kind::Union:
                return aggregate(type, by_value);
            case Kind::Pointer:
            case Kind::Reference:
                if (type.element != nullptr && type.element->kind != Kind::Function)
                    of(*type.element, false);
                return;
            default:
                break;
        }
        attributes(type);
        if (type.element != nullptr)
            of(*type.element, by_value);
    }

    std::set<std::string> found;

private:
    void add(const char* feature) { found.insert(feature); }

    void attributes(const Type& type) {
        if (type.atomic)
            add("atomic");
        if (type.aligned != 0)
            add("aligned");
        if (type.packed)
            add("packed");
    }

    void vector(const Type& type, bool by_value) {
        Model model;  // vectors are the same to all
        const std::uint64_t size = model.size(&type);
        add(size == 8 ? "vector-64" : "vector");
        if (by_value && size == 32)
            add("avx");
        if (by_value && size == 64)
            add("avx512");
    }

    void enumeration(const Type& type) {
        if (enum_is_wide(type))
            add("wide-enum");
    }

    void aggregate(const Type& type, bool by_value) {
        if (!seen_.insert(&type).second)
            return;
        attributes(type);
        if (type.members.empty() && !type.cxx)
            add("empty-struct");
        for (const Base& base : type.bases)
            of(*base.type, by_value);
        for (const Member& m : type.members) {
            if (m.packed)
                add("packed-member");
            if (m.aligned != 0 || m.aligned_as != nullptr)
                add("aligned");
            of(*m.type, by_value);
        }
    }

    std::set<const Type*> seen_;
};

}  // namespace

std::vector<std::string> features_of(const Signature& signature) {
    Features features;
    const Type& type = *signature.function->type;
    features.of(*type.result, true);
    for (const TypeRef argument : signature.arguments)
        features.of(*argument, true);
    for (const Parameter& p : type.parameters)
        features.of(*p.type, true);
    if (type.vectorcall)
        features.found.insert("vectorcall");
    return {features.found.begin(), features.found.end()};
}

}  // namespace callgate
