// Subjects in C: every type of a signature under a name of its own, and one function per role and shape.
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "callgate/pattern.h"
#include "callgate/planner.h"
#include "callgate/value.h"

namespace callgate {
namespace {

// What every subject file begins with. The io block is reached through a volatile pointer in the exported table, so
// that no compiler can follow it; live values go through volatile memory, so that all of them are alive at once.
std::string prelude() {
    std::string text = R"(#include <stdarg.h>
#include <stddef.h>

typedef void (*cg_function)(void);
struct cg_io {
    unsigned char *sink;
    const unsigned char *result;
    cg_function hook;
    const long *live;
    long *live_out;
};
static struct cg_io *volatile cg_io;

)";
    std::string in =
        "#define LIVE_IN const volatile long *li = io->live; const volatile double *di = "
        "(const volatile double *)(io->live + " +
        std::to_string(live_longs) + ");";
    std::string out =
        "#define LIVE_OUT volatile long *lo = io->live_out; volatile double *xo = "
        "(volatile double *)(io->live_out + " +
        std::to_string(live_longs) + ");";
    for (unsigned i = 0; i < live_longs; ++i) {
        in += fmt::format(" long l{0} = li[{0}];", i);
        out += fmt::format(" lo[{0}] = l{0};", i);
    }
    for (unsigned i = 0; i < live_doubles; ++i) {
        in += fmt::format(" double d{0} = di[{0}];", i);
        out += fmt::format(" xo[{0}] = d{0};", i);
    }
    return text + in + "\n" + out + "\n";
}

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

// The types of one signature. Names of members get a prefix, so that none is a macro of some compiler.
class TypeWriter {
public:
    TypeWriter(std::uint32_t id, std::string& out) : prefix_(fmt::format("s{}_", id)), out_(out) {}

    // The type's name, usable before any declarator but an array's; defines what it needs first.
    std::string name(const Type& type) {
        if (const auto known = names_.find(&type); known != names_.end())
            return known->second;
        std::string result = type.atomic ? atomic(type) : define(type);
        return names_.emplace(&type, std::move(result)).first->second;
    }

    // The same without _Atomic: members of an atomic aggregate cannot be named, nor its bytes set.
    std::string plain_name(const Type& type) {
        if (!type.atomic)
            return name(type);
        (void)name(type);
        return plain_names_.at(&type);
    }

    std::string member_path(std::string_view path) const {
        std::string result = "m_";
        for (const char c : path)
            result += c == '.' ? std::string(".m_") : std::string(1, c);
        return result;
    }

private:
    std::string fresh(char letter) { return fmt::format("{}{}{}", prefix_, letter, ++count_); }

    std::string atomic(const Type& type) {
        Type& plain = *plain_.emplace_back(std::make_unique<Type>(type));
        plain.atomic = false;
        const std::string spelled = name(plain);
        plain_names_[&type] = spelled;
        return "_Atomic(" + spelled + ")";
    }

    std::string define(const Type& type) {
        if (type.realigns != nullptr)
            return with_alignment(type, name(*type.realigns));
        switch (type.kind) {
            case Kind::Struct:
            case Kind::Union:
                return aggregate(type);
            case Kind::Enum:
                return enumeration(type);
            case Kind::Vector: {
                const std::string element = name(*type.element), typedef_name = fresh('v');
                Model model;
                out_ += fmt::format("typedef {} {} __attribute__((__vector_size__({})));\n", element, typedef_name,
                                    model.size(&type));
                return typedef_name;
            }
            case Kind::Array:
                return array(type);
            default:
                return with_alignment(type, base(type));
        }
    }

    std::string base(const Type& type) {
        if (type.kind == Kind::BitInt)
            return fmt::format("{}_BitInt({})", type.is_unsigned ? "unsigned " : "", type.bits);
        if (type.kind == Kind::Complex)
            return "_Complex " + name(*type.element);
        if (type.kind == Kind::Pointer && type.element != nullptr && type.element->kind == Kind::Function)
            return "cg_function";
        return std::string(keywords.at(type.kind));
    }

    std::string with_alignment(const Type& type, std::string spelled) {
        if (type.aligned == 0)
            return spelled;
        const std::string typedef_name = fresh('t');
        out_ += fmt::format("typedef {} {} __attribute__((aligned({})));\n", spelled, typedef_name, type.aligned);
        return typedef_name;
    }

    std::string array(const Type& type) {
        const auto [element, dimensions] = flatten(type);
        const std::string element_name = name(*element), typedef_name = fresh('a');
        const std::string align = type.aligned == 0 ? "" : fmt::format(" __attribute__((aligned({})))", type.aligned);
        out_ += fmt::format("typedef {} {}{}{};\n", element_name, typedef_name, dimensions, align);
        return typedef_name;
    }

    static std::pair<const Type*, std::string> flatten(const Type& type) {
        const Type* element = &type;
        std::string dimensions;
        while (element->kind == Kind::Array && (element == &type || element->aligned == 0)) {
            dimensions += element->flexible ? "[]" : fmt::format("[{}]", element->count);
            element = element->element;
        }
        return {element, dimensions};
    }

    std::string enumeration(const Type& type) {
        const std::string tag = "enum " + fresh('e');
        std::string body;
        for (std::size_t i = 0; i < type.enumerators.size(); ++i) {
            const Enumerator& e = type.enumerators[i];
            const std::string value = e.negative ? fmt::format("-{}LL - 1", ~e.value) : fmt::format("{}ULL", e.value);
            const bool small = !e.negative && e.value <= 0x7FFF'FFFF;
            body += fmt::format("{}{}_{} = {}", i == 0 ? "" : ", ", tag.substr(5), i,
                                small ? std::to_string(e.value) : value);
        }
        out_ += fmt::format("{} {{ {} }};\n", tag, body);
        return with_alignment(type, tag);
    }

    std::string aggregate(const Type& type) {
        const std::string keyword = type.kind == Kind::Struct ? "struct " : "union ";
        const std::string text = body(type);
        const std::string tag = keyword + fresh('g');
        out_ += fmt::format("{} {};\n", tag, text);
        return tag;
    }

    std::string body(const Type& type) {
        std::string text = "{ ";
        for (const Member& m : type.members)
            text += member(m);
        text += "}";
        if (type.packed || type.aligned != 0)
            text += attributes(type.packed, type.aligned);
        return text;
    }

    static std::string attributes(bool packed, unsigned aligned) {
        const std::string align = aligned == 0 ? "" : fmt::format("aligned({})", aligned);
        return fmt::format(" __attribute__(({}{}{}))", packed ? "packed" : "", packed && aligned != 0 ? ", " : "",
                           align);
    }

    std::string member(const Member& m) {
        std::string text;
        const bool anonymous = m.name.empty() && m.bit_width < 0;
        if (anonymous) {
            text = (m.type->kind == Kind::Struct ? "struct " : "union ") + body(*m.type);
        } else {
            const bool plain_array = m.type->kind == Kind::Array && m.type->aligned == 0 && !m.type->atomic;
            const auto [element, dimensions] = plain_array ? flatten(*m.type) : std::pair(m.type, std::string());
            text = name(*element) + (m.name.empty() ? "" : " m_" + m.name) + dimensions;
        }
        if (m.bit_width >= 0)
            text += fmt::format(" : {}", m.bit_width);
        if (m.packed || m.aligned != 0)
            text += attributes(m.packed, m.aligned);
        if (m.aligned_as != nullptr)
            text += fmt::format(" __attribute__((aligned(__alignof__({}))))", name(*m.aligned_as));
        return text + "; ";
    }

    std::string prefix_;
    std::string& out_;
    std::map<const Type*, std::string> names_;
    std::vector<std::unique_ptr<Type>> plain_;
    std::map<const Type*, std::string> plain_names_;
    unsigned count_ = 0;
};

// The subjects of one signature.
class SubjectWriter {
public:
    SubjectWriter(const SignatureJob& job, std::string& out)
        : job_(job), type_(*job.signature.function->type), out_(out), types_(job.id, out) {
        for (std::size_t i = 0; i < job.signature.arguments.size(); ++i) {
            const TypeRef given = job.signature.arguments[i];
            promoted_.push_back(i < type_.parameters.size() ? given : model_.promote(given));
        }
        block_ = block_of(model_, promoted_);
        result_ = types_.name(*type_.result);
        for (std::size_t i = 0; i < promoted_.size(); ++i) {
            given_.push_back(types_.name(*job.signature.arguments[i]));
            names_.push_back(types_.name(*promoted_[i]));
        }
    }

    // Returns the C names of the functions, in the order of the job's subjects.
    std::vector<std::string> write() {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < job_.subjects.size(); ++i) {
            names.push_back(fmt::format("s{}_{}{}", job_.id, callgate::name(job_.subjects[i].role), i));
            switch (job_.subjects[i].role) {
                case Role::Layout:
                    layout(names.back());
                    break;
                case Role::Callee:
                    callee(names.back(), job_.subjects[i].shape);
                    break;
                case Role::Caller:
                    caller(names.back(), job_.subjects[i].shape);
                    break;
            }
        }
        return names;
    }

private:
    bool returns() const { return type_.result->kind != Kind::Void; }

    static bool keeps_live(Shape shape) { return shape == Shape::Pressure || shape == Shape::Callout; }

    void callee(const std::string& name, Shape shape) {
        const std::size_t named = type_.variadic ? type_.parameters.size() : promoted_.size();
        std::string parameters;
        for (std::size_t i = 0; i < named; ++i)
            parameters += fmt::format("{}{} a{}", i == 0 ? "" : ", ", names_[i], i);
        if (type_.variadic)
            parameters += named == 0 ? "..." : ", ...";
        if (parameters.empty())
            parameters = "void";
        out_ += fmt::format("static {} {}({})\n{{\n    struct cg_io *io = cg_io;\n", result_, name, parameters);
        if (keeps_live(shape))
            out_ += "    LIVE_IN\n";
        out_ += "    unsigned char *sink = io->sink;\n";
        if (type_.variadic)
            out_ += named == 0 ? "    va_list ap;\n    va_start(ap);\n"
                               : fmt::format("    va_list ap;\n    va_start(ap, a{});\n", named - 1);
        if (shape == Shape::Callout)
            out_ += "    io->hook();\n";
        for (std::size_t i = 0; i < promoted_.size(); ++i) {
            if (i >= named)
                out_ += fmt::format("    {} a{} = va_arg(ap, {});\n", names_[i], i, names_[i]);
            store("sink", block_.items[i], names_[i], fmt::format("a{}", i));
            if (shape == Shape::X87 && promoted_[i]->kind == Kind::LongDouble)
                out_ += fmt::format("    ((volatile long *)io->live_out)[{}] = (long)a{};\n", live_count + i, i);
        }
        if (type_.variadic)
            out_ += "    va_end(ap);\n";
        if (keeps_live(shape))
            out_ += "    LIVE_OUT\n";
        if (returns())
            out_ += fmt::format("    return *(const {} *)io->result;\n", result_);
        out_ += "}\n";
    }

    void store(std::string_view where, const BlockItem& item, const std::string& type, const std::string& value) {
        out_ += fmt::format("    *({} *)({} + {}) = {};\n", type, where, item.offset, value);
        if (item.widened != 0)
            out_ += fmt::format("    *(long long *)({} + {}) = (long long){};\n", where, item.widened, value);
    }

    void caller(const std::string& name, Shape shape) {
        out_ += fmt::format(
            "static void {}(cg_function target, const unsigned char *in, unsigned char *out, "
            "struct cg_io *io)\n{{\n    (void)in; (void)out; (void)io;\n",
            name);
        if (keeps_live(shape))
            out_ += "    LIVE_IN\n";
        std::string call = fmt::format("(({} (*)({}))target)(", result_, prototype());
        for (std::size_t i = 0; i < promoted_.size(); ++i) {
            const std::string cast = given_[i] == names_[i] ? "" : "(" + given_[i] + ")";
            call +=
                fmt::format("{}{}*(const {} *)(in + {})", i == 0 ? "" : ", ", cast, names_[i], block_.items[i].offset);
        }
        call += ")";
        if (!returns() || shape == Shape::Discard) {
            out_ += "    " + call + ";\n";
        } else {
            out_ += fmt::format("    {} r = {};\n", result_, call);
            store("out", block_of(model_, {type_.result}).items[0], result_, "r");
        }
        if (keeps_live(shape))
            out_ += "    LIVE_OUT\n";
        out_ += "}\n";
    }

    std::string prototype() const {
        if (!type_.prototyped)
            return "";
        std::string text;
        for (std::size_t i = 0; i < type_.parameters.size(); ++i)
            text += (i == 0 ? "" : ", ") + given_[i];
        if (type_.variadic)
            text += text.empty() ? "..." : ", ...";
        return text.empty() ? "void" : text;
    }

    void layout(const std::string& name) {
        std::string numbers, images;
        std::size_t next_number = 0, next_image = 0;
        for (const LayoutQuestion& q : layout_questions(job_)) {
            const bool whole = q.what == LayoutQuestion::What::Size || q.what == LayoutQuestion::What::Align;
            const std::string type = whole ? types_.name(*q.type) : types_.plain_name(*q.type);
            if (q.what == LayoutQuestion::What::Bits) {
                images += fmt::format(
                    "    {{ {0} s; unsigned char *p = (unsigned char *)&s; size_t i;\n"
                    "      for (i = 0; i < sizeof s; i++) p[i] = 0;\n"
                    "      s.{1} = {2};\n"
                    "      for (i = 0; i < {3}; i++) images[{4} + i] = i < sizeof s ? p[i] : 0; }}\n",
                    type, types_.member_path(q.member), all_ones(q), q.image.size(), next_image);
                next_image += q.image.size();
            } else {
                numbers += fmt::format("    numbers[{}] = {};\n", next_number++, number(q, type));
            }
        }
        out_ += fmt::format(
            "static void {}(unsigned long *numbers, unsigned char *images)\n{{\n"
            "    (void)numbers; (void)images;\n{}{}}}\n",
            name, numbers, images);
    }

    static std::string_view all_ones(const LayoutQuestion&) { return "-1"; }

    std::string number(const LayoutQuestion& q, const std::string& type) const {
        switch (q.what) {
            case LayoutQuestion::What::Size:
                return "sizeof(" + type + ")";
            case LayoutQuestion::What::Align:
                return "__alignof__(" + type + ")";
            case LayoutQuestion::What::Offset:
                return fmt::format("offsetof({}, {})", type, types_.member_path(q.member));
            default:
                return fmt::format("({})-1 < ({})0", type, type);
        }
    }

    const SignatureJob& job_;
    const Type& type_;
    std::string& out_;
    Model model_;
    TypeWriter types_;
    std::vector<TypeRef> promoted_;
    Block block_;
    std::string result_;
    std::vector<std::string> given_, names_;
};

}  // namespace

std::string emit_c(std::span<const SignatureJob> jobs, const std::set<std::uint32_t>& excluded) {
    std::string out = prelude();
    std::vector<std::string> names;
    for (const SignatureJob& job : jobs) {
        if (excluded.contains(job.id)) {
            names.resize(names.size() + job.subjects.size(), "0");
            continue;
        }
        out += fmt::format("\n/* {} */\n", job.id);
        std::ranges::move(SubjectWriter(job, out).write(), std::back_inserter(names));
    }
    out += "\nstatic const cg_function cg_functions[] = {\n";
    for (const std::string& name : names)
        out += fmt::format("    (cg_function){},\n", name);
    out += fmt::format(
        "    0,\n}};\n\nextern const struct cg_table {{\n    struct cg_io *volatile *io;\n"
        "    const cg_function *functions;\n    unsigned long count;\n}} callgate_table;\n"
        "#if defined __GNUC__\n__attribute__((visibility(\"default\")))\n#endif\n"
        "const struct cg_table callgate_table = {{&cg_io, cg_functions, {}}};\n",
        names.size());
    return out;
}

}  // namespace callgate
