#include "type_writer.h"

#include <fmt/format.h>

#include "callgate/pattern.h"

namespace callgate {
namespace {

const std::map<Kind, std::string_view> keywords = {
    {Kind::Void, "void"},
    {Kind::Bool, "_Bool"},
    {Kind::Char, "char"},
    {Kind::SignedChar, "signed char"},
    {Kind::UnsignedChar, "unsigned char"},
    {Kind::Short, "short"},
    {Kind::UnsignedShort, "unsigned short"},
    {Kind::Int, "int"},
    {Kind::UnsignedInt, "unsigned"},
    {Kind::Long, "long"},
    {Kind::UnsignedLong, "unsigned long"},
    {Kind::LongLong, "long long"},
    {Kind::UnsignedLongLong, "unsigned long long"},
    {Kind::Int128, "__int128"},
    {Kind::UnsignedInt128, "unsigned __int128"},
    {Kind::Float16, "_Float16"},
    {Kind::BFloat16, "__bf16"},
    {Kind::Float, "float"},
    {Kind::Double, "double"},
    {Kind::LongDouble, "long double"},
    {Kind::Float128, "__float128"},
    {Kind::Decimal32, "_Decimal32"},
    {Kind::Decimal64, "_Decimal64"},
    {Kind::Decimal128, "_Decimal128"},
    {Kind::Pointer, "void *"},
    {Kind::Function, "void"},
};

}  // namespace

// What every subject file begins with. The io block is reached through a volatile pointer in the exported table, so
// that no compiler can follow it; live values go through volatile memory, so that all of them are alive at once.
std::string subject_prelude(std::string_view io_fields) {
    std::string text = R"(#include <stdarg.h>
#include <stddef.h>

#if defined _WIN32
#define CG_EXPORT __declspec(dllexport)
#elif defined __GNUC__
#define CG_EXPORT __attribute__((visibility("default")))
#else
#define CG_EXPORT
#endif
#if defined _MSC_VER && !defined __clang__
#define __alignof__ __alignof
#endif
#if defined __clang__ // what __m64 is a vector of, in the compiler's own header
#define CG_M64 long long
#else
#define CG_M64 int
#endif
typedef void (*cg_function)(void);
struct cg_io {
    unsigned char *sink;
    const unsigned char *result;
    cg_function hook;
    const long long *live;
    long long *live_out;
)" + std::string(io_fields) +
                       R"(};
static struct cg_io *volatile cg_io;

)";
    std::string in =
        "#define LIVE_IN const volatile long long *li = io->live; const volatile double *di = "
        "(const volatile double *)(io->live + " +
        std::to_string(live_longs) + ");";
    std::string out =
        "#define LIVE_OUT volatile long long *lo = io->live_out; volatile double *xo = "
        "(volatile double *)(io->live_out + " +
        std::to_string(live_longs) + ");";
    for (unsigned i = 0; i < live_longs; ++i) {
        in += fmt::format(" long long l{0} = li[{0}];", i);
        out += fmt::format(" lo[{0}] = l{0};", i);
    }
    for (unsigned i = 0; i < live_doubles; ++i) {
        in += fmt::format(" double d{0} = di[{0}];", i);
        out += fmt::format(" xo[{0}] = d{0};", i);
    }
    return text + in + "\n" + out + "\n";
}

TypeWriter::TypeWriter(std::uint32_t id, Abi abi, std::string& out)
    : prefix_(fmt::format("s{}_", id)), abi_(abi), out_(out) {}

// The type's name, usable before any declarator but an array's; defines what it needs first.
std::string TypeWriter::name(const Type& type) {
    if (const auto known = names_.find(&type); known != names_.end())
        return known->second;
    std::string result = type.atomic ? atomic(type) : define(type);
    return names_.emplace(&type, std::move(result)).first->second;
}

// The same without _Atomic: members of an atomic aggregate cannot be named, nor its bytes set.
std::string TypeWriter::plain_name(const Type& type) {
    if (!type.atomic)
        return name(type);
    (void)name(type);
    return plain_names_.at(&type);
}

std::string TypeWriter::member_path(std::string_view path) const {
    std::string result = "m_";
    for (const char c : path)
        result += c == '.' ? std::string(".m_") : std::string(1, c);
    return result;
}

std::string TypeWriter::fresh(char letter) {
    return fmt::format("{}{}{}", prefix_, letter, ++count_);
}

std::string TypeWriter::atomic(const Type& type) {
    Type& plain = *plain_.emplace_back(std::make_unique<Type>(type));
    plain.atomic = false;
    const std::string spelled = name(plain);
    plain_names_[&type] = spelled;
    return "_Atomic(" + spelled + ")";
}

std::string TypeWriter::define(const Type& type) {
    if (type.realigns != nullptr)
        return with_alignment(type, name(*type.realigns));
    switch (type.kind) {
        case Kind::Struct:
        case Kind::Union:
            return aggregate(type);
        case Kind::Enum:
            return enumeration(type);
        case Kind::Vector:
            return vector(type);
        case Kind::Array:
            return array(type);
        default:
            return with_alignment(type, base(type));
    }
}

std::string TypeWriter::base(const Type& type) {
    if (type.kind == Kind::BitInt)
        return fmt::format("{}_BitInt({})", type.is_unsigned ? "unsigned " : "", type.bits);
    if (type.kind == Kind::Complex)
        return "_Complex " + name(*type.element);
    if (type.kind == Kind::Pointer && type.element != nullptr && type.element->kind == Kind::Function)
        return "cg_function";
    return std::string(keywords.at(type.kind));
}

std::string TypeWriter::vector(const Type& type) {
    const std::uint64_t size = Model({}, abi_).size(&type);
    const bool intrinsic = size == 8 || size == 16 || size == 32 || size == 64;
    if (microsoft() && intrinsic) {
        out_ += "#include <immintrin.h>\n";
        const Kind element = type.element->kind;
        const char* suffix = size == 8 || element == Kind::Float ? "" : element == Kind::Double ? "d" : "i";
        return fmt::format("__m{}{}", size * 8, suffix);
    }
    const std::string element = type.tag == "__m64" ? "CG_M64" : name(*type.element), typedef_name = fresh('v');
    out_ += fmt::format("typedef {} {} __attribute__((__vector_size__({})));\n", element, typedef_name, size);
    return typedef_name;
}

std::string TypeWriter::with_alignment(const Type& type, std::string spelled) {
    if (type.aligned == 0)
        return spelled;
    const std::string typedef_name = fresh('t');
    out_ += microsoft()
                ? fmt::format("typedef __declspec(align({})) {} {};\n", type.aligned, spelled, typedef_name)
                : fmt::format("typedef {} {} __attribute__((aligned({})));\n", spelled, typedef_name, type.aligned);
    return typedef_name;
}

std::string TypeWriter::array(const Type& type) {
    const auto [element, dimensions] = flatten(type);
    const std::string element_name = name(*element), typedef_name = fresh('a');
    const bool aligned = type.aligned != 0;
    const std::string before = aligned && microsoft() ? fmt::format("__declspec(align({})) ", type.aligned) : "";
    const std::string behind = aligned && !microsoft() ? attributes(false, type.aligned) : "";
    out_ += fmt::format("typedef {}{} {}{}{};\n", before, element_name, typedef_name, dimensions, behind);
    return typedef_name;
}

std::pair<const Type*, std::string> TypeWriter::flatten(const Type& type) {
    const Type* element = &type;
    std::string dimensions;
    while (element->kind == Kind::Array && (element == &type || element->aligned == 0)) {
        dimensions += element->flexible ? "[]" : fmt::format("[{}]", element->count);
        element = element->element;
    }
    return {element, dimensions};
}

std::string TypeWriter::enumeration(const Type& type) {
    const std::string tag = "enum " + fresh('e');
    std::string body;
    for (std::size_t i = 0; i < type.enumerators.size(); ++i) {
        const Enumerator& e = type.enumerators[i];
        const std::string value = e.negative ? fmt::format("-{}LL - 1", ~e.value) : fmt::format("{}ULL", e.value);
        const bool small = !e.negative && e.value <= 0x7FFF'FFFF;
        body +=
            fmt::format("{}{}_{} = {}", i == 0 ? "" : ", ", tag.substr(5), i, small ? std::to_string(e.value) : value);
    }
    out_ += fmt::format("{} {{ {} }};\n", tag, body);
    return with_alignment(type, tag);
}

std::string TypeWriter::aggregate(const Type& type) {
    const std::string text = body(type);
    const std::string tag = fresh('g');
    out_ += aggregate(type, tag, text) + ";\n";
    return (type.kind == Kind::Struct ? "struct " : "union ") + tag;
}

// Its definition. #pragma pack holds for every one within it, so that each says its own; pack() is the compiler's.
std::string TypeWriter::aggregate(const Type& type, const std::string& tag, std::string_view body) const {
    const char* keyword = type.kind == Kind::Struct ? "struct" : "union";
    const std::string named = tag.empty() ? "" : tag + " ";
    if (!microsoft()) {
        const bool plain = !type.packed && type.aligned == 0;
        return fmt::format("{} {}{}{}", keyword, named, body, plain ? "" : attributes(type.packed, type.aligned));
    }
    const std::string align = type.aligned == 0 ? "" : fmt::format("__declspec(align({})) ", type.aligned);
    const std::string text = fmt::format("{} {}{}{}", keyword, align, named, body);
    if (type.packed)
        return fmt::format("__pragma(pack(push, 1)) {} __pragma(pack(pop))", text);
    return tag.empty() ? fmt::format("__pragma(pack(push)) __pragma(pack()) {} __pragma(pack(pop))", text) : text;
}

std::string TypeWriter::body(const Type& type) {
    std::string text = "{ ";
    for (const Member& m : type.members)
        text += member(m);
    return text + "}";
}

std::string TypeWriter::attributes(bool packed, unsigned aligned) {
    const std::string align = aligned == 0 ? "" : fmt::format("aligned({})", aligned);
    return fmt::format(" __attribute__(({}{}{}))", packed ? "packed" : "", packed && aligned != 0 ? ", " : "", align);
}

std::string TypeWriter::member(const Member& m) {
    std::string text;
    const bool anonymous = m.name.empty() && m.bit_width < 0;
    if (anonymous) {
        text = aggregate(*m.type, "", body(*m.type));
    } else {
        const bool plain_array = m.type->kind == Kind::Array && m.type->aligned == 0 && !m.type->atomic;
        const auto [element, dimensions] = plain_array ? flatten(*m.type) : std::pair(m.type, std::string());
        text = name(*element) + (m.name.empty() ? "" : " m_" + m.name) + dimensions;
    }
    if (m.bit_width >= 0)
        text += fmt::format(" : {}", m.bit_width);
    if (microsoft() && m.aligned != 0)
        text = fmt::format("__declspec(align({})) {}", m.aligned, text);
    else if (m.packed || m.aligned != 0)
        text += attributes(m.packed, m.aligned);
    if (m.aligned_as != nullptr)
        text = microsoft() ? fmt::format("_Alignas({}) {}", name(*m.aligned_as), text)
                           : fmt::format("{} __attribute__((aligned(__alignof__({}))))", text, name(*m.aligned_as));
    return text + "; ";
}

}  // namespace callgate
