// Subjects in C: every type of a signature under a name of its own, and one function per role and shape.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "callgate/pattern.h"
#include "callgate/planner.h"
#include "callgate/value.h"
#include "type_writer.h"

namespace callgate {
namespace {

// The subjects of one signature.
class SubjectWriter {
public:
    SubjectWriter(const SignatureJob& job, std::string& out)
        : job_(job),
          type_(*job.signature.function->type),
          out_(out),
          model_({}, job.abi),
          types_(job.id, job.abi, out),
          convention_(job.abi == Abi::Win64MsAbi ? "__attribute__((ms_abi)) " : ""),
          tried_(type_.vectorcall ? "__vectorcall " : convention_),
          va_(job.abi == Abi::Win64MsAbi ? "__builtin_ms_va_" : "va_") {
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
        out_ +=
            fmt::format("static {} {}{}({})\n{{\n    struct cg_io *io = cg_io;\n", result_, tried_, name, parameters);
        if (keeps_live(shape))
            out_ += "    LIVE_IN\n";
        out_ += "    unsigned char *sink = io->sink;\n";
        if (type_.variadic)
            out_ += fmt::format("    {0}list ap;\n    {0}start(ap{1});\n", va_,
                                named == 0 ? "" : fmt::format(", a{}", named - 1));
        if (shape == Shape::Callout)
            out_ += "    io->hook();\n";
        for (std::size_t i = 0; i < promoted_.size(); ++i) {
            if (i >= named)
                out_ += fmt::format("    {} a{} = va_arg(ap, {});\n", names_[i], i, names_[i]);
            store("sink", block_.items[i], names_[i], fmt::format("a{}", i));
            if (shape == Shape::X87 && promoted_[i]->kind == Kind::LongDouble)
                out_ +=
                    fmt::format("    ((volatile long long *)io->live_out)[{}] = (long long)a{};\n", live_count + i, i);
        }
        if (type_.variadic)
            out_ += fmt::format("    {}end(ap);\n", va_);
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
            "static void {}{}(cg_function target, const unsigned char *in, unsigned char *out, "
            "struct cg_io *io)\n{{\n    (void)in; (void)out; (void)io;\n",
            convention_, name);
        if (keeps_live(shape))
            out_ += "    LIVE_IN\n";
        std::string call = fmt::format("(({} ({}*)({}))target)(", result_, tried_, prototype());
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
            } else if (q.what == LayoutQuestion::What::FieldSigned) {
                numbers += fmt::format("    {{ {0} s; s.{1} = -1; numbers[{2}] = s.{1} < 0; }}\n", type,
                                       types_.member_path(q.member), next_number++);
            } else {
                numbers += fmt::format("    numbers[{}] = {};\n", next_number++, number(q, type));
            }
        }
        out_ += fmt::format(
            "static void {}(unsigned long long *numbers, unsigned char *images)\n{{\n"
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
    std::string_view convention_;  // in front of a function's name
    std::string_view tried_;       // in front of the name of the one on trial
    std::string_view va_;          // what the names of its va_list begin with
    std::vector<TypeRef> promoted_;
    Block block_;
    std::string result_;
    std::vector<std::string> given_, names_;
};

}  // namespace

std::string emit_c(std::span<const SignatureJob> jobs, const std::set<std::uint32_t>& excluded) {
    std::string out = subject_prelude("");
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
        "    0,\n}};\n\nstruct cg_table {{\n    struct cg_io *volatile *io;\n    const cg_function *functions;\n"
        "    unsigned long long count;\n}};\nextern CG_EXPORT const struct cg_table callgate_table;\n"
        "const struct cg_table callgate_table = {{&cg_io, cg_functions, {}}};\n",
        names.size());
    return out;
}

}  // namespace callgate
