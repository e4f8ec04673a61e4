// Subjects in C++: as in C, with values of class type constructed, member functions defined and called as such, and a
// log of constructions and destructions.
#include <algorithm>

#include <fmt/format.h>

#include "callgate/planner.h"
#include "callgate/value.h"
#include "class_writer.h"

namespace callgate {
namespace {

constexpr std::string_view io_fields = "    struct cg_log *log;\n";

// Events: 1 an object was constructed at `at`, 2 it was destroyed. `id` tells classes apart that share an address.
constexpr std::string_view helpers = R"(
typedef void cg_code();
struct cg_raw {};
template <class T> static unsigned long long cg_word(T value)
{
    unsigned long long word = 0;
    __builtin_memcpy(&word, &value, sizeof word < sizeof value ? sizeof word : sizeof value);
    return word;
}
struct cg_log { unsigned long long count, capacity; struct { unsigned long long kind, id; const void *at; } events[1]; };
static __attribute__((noinline, unused)) void cg_note(unsigned long long kind, unsigned long long id, const void *at)
{
    struct cg_log *log = cg_io->log;
    if (log->count < log->capacity) {
        log->events[log->count].kind = kind;
        log->events[log->count].id = id;
        log->events[log->count].at = at;
    }
    log->count++;
}
)";

class SubjectWriter {
public:
    SubjectWriter(const SignatureJob& job, std::string& out)
        : job_(job),
          function_(*job.signature.function),
          type_(*function_.type),
          out_(out),
          model_({}, job.abi),
          types_(job.id, job.abi, out) {
        for (std::size_t i = 0; i < job.signature.arguments.size(); ++i) {
            const TypeRef given = job.signature.arguments[i];
            promoted_.push_back(i < type_.parameters.size() ? given : model_.promote(given));
        }
        block_ = block_of(model_, promoted_);
        std::vector<std::string> members;
        for (std::size_t i = 0; i < job.subjects.size(); ++i) {
            const std::string name = subject_name(i);
            if (job.subjects[i].role == Role::Layout) {
                out_ += fmt::format("static void {}(unsigned long long *, unsigned char *);\n", name);
                types_.befriend(name);
            } else if (job.subjects[i].role == Role::Callee && is_member()) {
                member_subjects_.push_back(name);
            }
        }
        if (is_member())
            declare_members();
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
            names.push_back(subject_name(i));
            const Shape shape = job_.subjects[i].shape;
            switch (job_.subjects[i].role) {
                case Role::Layout:
                    layout(names.back());
                    break;
                case Role::Callee:
                    callee(names.back(), shape);
                    if (is_member())
                        names.back() += "_entry";
                    break;
                case Role::Caller:
                    caller(names.back(), shape);
                    break;
            }
        }
        return names;
    }

private:
    std::string subject_name(std::size_t i) const {
        return fmt::format("s{}_{}{}", job_.id, callgate::name(job_.subjects[i].role), i);
    }
    bool is_member() const { return function_.owner != nullptr; }
    bool returns() const { return type_.result->kind != Kind::Void; }
    static bool keeps_live(Shape shape) { return shape == Shape::Pressure || shape == Shape::Callout; }

    // A member function on trial has a second, C name, by which the table knows its address.
    void declare_members() {
        for (const std::string& name : member_subjects_)
            out_ += fmt::format("extern \"C\" void {}_entry();\n", name);
        types_.declare_in(function_.owner, [this] { return member_declarations(); });
    }

    std::vector<std::string> member_declarations() {
        const std::string result = types_.name(*type_.result);
        std::string list;
        for (std::size_t i = 1; i < type_.parameters.size(); ++i)
            list += fmt::format("{}{}", i == 1 ? "" : ", ", types_.name(*type_.parameters[i].type));
        if (type_.variadic)
            list += list.empty() ? "..." : ", ...";
        std::vector<std::string> declarations;
        for (const std::string& name : member_subjects_)
            declarations.push_back(fmt::format("{0} {1}({2}) __asm__(\"{1}_entry\");", result, name, list));
        return declarations;
    }

    std::string in_value(const Type& type, std::string_view block, std::uint64_t offset) {
        if (type.kind == Kind::Reference) {
            const std::string to = type.element->kind == Kind::Function ? "cg_code" : types_.name(*type.element);
            const std::string object = fmt::format("*({} *)*(void *const *)({} + {})", to, block, offset);
            return type.rvalue ? fmt::format("static_cast<{} &&>({})", to, object) : object;
        }
        const std::string name = types_.name(type), object = fmt::format("*({} const *)({} + {})", name, block, offset);
        return is_made(type) ? types_.value_from(type, object) : object;
    }

    void store(std::string_view where, const BlockItem& item, const Type& type, const std::string& value) {
        if (type.kind == Kind::Reference)
            out_ += fmt::format("    *(void **)({} + {}) = (void *)&{};\n", where, item.offset, value);
        else if (is_made(type))
            out_ += fmt::format("    __builtin_memcpy({} + {}, (const void *)&{}, sizeof {});\n", where, item.offset,
                                value, value);
        else if (type.kind == Kind::NullPointer)
            out_ += fmt::format("    *(void **)({} + {}) = {};\n", where, item.offset, value);
        else
            out_ += fmt::format("    *({} *)({} + {}) = {};\n", types_.name(type), where, item.offset, value);
        if (item.widened != 0)
            out_ += fmt::format("    *(long long *)({} + {}) = (long long){};\n", where, item.widened, value);
    }

    void callee(const std::string& name, Shape shape) {
        const std::size_t named = type_.variadic ? type_.parameters.size() : promoted_.size();
        const std::size_t first = is_member() ? 1 : 0;
        std::string parameters;
        for (std::size_t i = first; i < named; ++i)
            parameters += fmt::format("{}{} a{}", i == first ? "" : ", ", names_[i], i);
        if (type_.variadic)
            parameters += parameters.empty() ? "..." : ", ...";
        if (is_member())
            out_ += fmt::format("{} {}::{}({})\n{{\n    void *a0 = this;\n", result_, types_.name(*function_.owner),
                                name, parameters);
        else
            out_ += fmt::format("static {} {}({})\n{{\n", result_, name, parameters);
        out_ += "    struct cg_io *io = cg_io;\n";
        if (keeps_live(shape))
            out_ += "    LIVE_IN\n";
        out_ += "    unsigned char *sink = io->sink;\n";
        if (type_.variadic)
            out_ += fmt::format("    va_list ap;\n    va_start(ap, a{});\n", named - 1);
        if (shape == Shape::Callout)
            out_ += "    io->hook();\n";
        for (std::size_t i = 0; i < promoted_.size(); ++i) {
            if (i >= named)
                out_ += fmt::format("    {0} a{1} = va_arg(ap, {0});\n", names_[i], i);
            store("sink", block_.items[i], *promoted_[i], fmt::format("a{}", i));
            if (shape == Shape::X87 && promoted_[i]->kind == Kind::LongDouble)
                out_ += fmt::format("    ((volatile long long *)io->live_out)[{}] = (long long)a{};\n", 36 + i, i);
        }
        if (type_.variadic)
            out_ += "    va_end(ap);\n";
        if (keeps_live(shape))
            out_ += "    LIVE_OUT\n";
        if (returns())
            out_ += fmt::format("    return {};\n", in_value(*type_.result, "io->result", 0));
        out_ += "}\n";
    }

    void caller(const std::string& name, Shape shape) {
        out_ += fmt::format(
            "static void {}(cg_function target, const unsigned char *in, unsigned char *out, struct cg_io *io)\n{{\n"
            "    (void)in; (void)out;\n    cg_io = io;\n",
            name);
        if (keeps_live(shape))
            out_ += "    LIVE_IN\n";
        std::string list, arguments;
        const std::size_t first = is_member() ? 1 : 0;
        for (std::size_t i = first; i < type_.parameters.size(); ++i)
            list += (i == first ? "" : ", ") + given_[i];
        if (type_.variadic)
            list += list.empty() ? "..." : ", ...";
        for (std::size_t i = first; i < promoted_.size(); ++i) {
            const std::string cast = given_[i] == names_[i] ? "" : "(" + given_[i] + ")";
            arguments += (i == first ? "" : ", ") + cast + in_value(*promoted_[i], "in", block_.items[i].offset);
        }
        std::string called = fmt::format("(({} (*)({}))target)", result_, list);
        if (is_member()) {  // as a pointer to member function does: its address, and no adjustment
            const std::string owner = types_.name(*function_.owner);
            out_ += fmt::format(
                "    union {{ cg_function words[2]; {} ({}::*member)({}); }} u;\n"
                "    u.words[0] = target; u.words[1] = 0;\n",
                result_, owner, list);
            called = fmt::format("(({} *)*(void *const *)(in + {})->*u.member)", owner, block_.items[0].offset);
        }
        const std::string call = fmt::format("{}({})", called, arguments);
        if (!returns() || shape == Shape::Discard) {
            out_ += "    " + call + ";\n";
        } else {
            out_ += fmt::format("    {} r = {};\n", result_, call);
            store("out", block_of(model_, {type_.result}).items[0], *type_.result, "r");
        }
        if (keeps_live(shape))
            out_ += "    LIVE_OUT\n";
        out_ += "}\n";
    }

    void layout(const std::string& name) {
        std::string numbers, images;
        std::size_t next_number = 0, next_image = 0;
        for (const LayoutQuestion& q : layout_questions(job_)) {
            const std::string type = types_.name(*q.type);
            if (q.what == LayoutQuestion::What::Bits) {
                images += fmt::format(
                    "    {{ alignas({0}) unsigned char raw[sizeof({0})]; {0} &s = *({0} *)raw; size_t i;\n"
                    "      for (i = 0; i < sizeof s; i++) raw[i] = 0;\n"
                    "      s.{1} = (decltype(s.{1}))-1;\n"
                    "      for (i = 0; i < {2}; i++) images[{3} + i] = i < sizeof s ? raw[i] : 0; }}\n",
                    type, types_.member_path(q.member), q.image.size(), next_image);
                next_image += q.image.size();
            } else if (q.what == LayoutQuestion::What::FieldSigned) {
                numbers += fmt::format(
                    "    {{ alignas({0}) unsigned char raw[sizeof({0})]; {0} &s = *({0} *)raw;\n"
                    "      s.{1} = -1; numbers[{2}] = s.{1} < 0; }}\n",
                    type, types_.member_path(q.member), next_number++);
            } else {
                numbers += fmt::format("    numbers[{}] = {};\n", next_number++, number(q, type));
            }
        }
        out_ += fmt::format(
            "static void {}(unsigned long long *numbers, unsigned char *images)\n{{\n"
            "    (void)numbers; (void)images;\n{}{}}}\n",
            name, numbers, images);
    }

    std::string number(const LayoutQuestion& q, const std::string& type) {
        using enum LayoutQuestion::What;
        switch (q.what) {
            case Size:
                return "sizeof(" + type + ")";
            case Align:
                return "alignof(" + type + ")";  // __alignof__ is what Clang prefers, not what it does
            case Offset:                         // offsetof is for classes of standard layout alone
                return fmt::format("(unsigned long long)&(({} *)4096)->{} - 4096", type, types_.member_path(q.member));
            case Null:
                return fmt::format("cg_word(({})nullptr)", type);
            case MemberAddress:
                return fmt::format("cg_word(&{}::m_{})", type, q.member);
            case BaseOffset:
                return fmt::format("(unsigned long long)({} *)({} *)4096 - 4096", types_.name(*q.of), type);
            default:
                return fmt::format("({})-1 < ({})0", type, type);
        }
    }

    const SignatureJob& job_;
    const Function& function_;
    const Type& type_;
    std::string& out_;
    Model model_;
    ClassWriter types_;
    std::vector<TypeRef> promoted_;
    Block block_;
    std::string result_;
    std::vector<std::string> given_, names_, member_subjects_;
};

}  // namespace

std::string emit_cxx(std::span<const SignatureJob> jobs, const std::set<std::uint32_t>& excluded) {
    std::string out = subject_prelude(io_fields);
    out += helpers;
    out += "#pragma GCC visibility push(hidden)\n";
    std::vector<std::string> names;
    for (const SignatureJob& job : jobs) {
        if (excluded.contains(job.id)) {
            names.resize(names.size() + job.subjects.size(), "0");
            continue;
        }
        out += fmt::format("\n// {}\n", job.id);
        std::ranges::move(SubjectWriter(job, out).write(), std::back_inserter(names));
    }
    out += "\n#pragma GCC visibility pop\nstatic const cg_function cg_functions[] = {\n";
    for (const std::string& name : names)
        out += fmt::format("    (cg_function){},\n", name);
    out += fmt::format(
        "    0,\n}};\n\nstruct cg_table {{\n    struct cg_io *volatile *io;\n    const cg_function *functions;\n"
        "    unsigned long long count;\n}};\nextern \"C\" CG_EXPORT const cg_table callgate_table;\n"
        "const cg_table callgate_table = {{&cg_io, cg_functions, {}}};\n",
        names.size());
    return out;
}

}  // namespace callgate
