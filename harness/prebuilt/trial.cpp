#include "trial.h"

#include <cstdio>
#include <stdexcept>

#include "../run/bench.h"
#include "../run/module.h"
#include "callgate/cpu.h"
#include "callgate/finding.h"
#include "callgate/item.h"

namespace callgate::prebuilt {
namespace {

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    }
    return out + "\"";
}

void tell(std::string_view name, const std::vector<Finding>& findings) {
    std::string line = "{\"call\": " + quoted(name) + ", \"findings\": [";
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Finding& f = findings[i];
        line += i == 0 ? "{" : ", {";
        line += "\"rule\": " + quoted(f.rule) + ", \"place\": " + quoted(f.place) +
                ", \"wanted\": " + quoted(f.wanted) + ", \"got\": " + quoted(f.got) + ", \"says\": " + quoted(f.says) +
                "}";
    }
    std::printf("%s]}\n", line.c_str());
    std::fflush(stdout);  // what ends the process in the next call leaves this
}

}  // namespace

void (*callback())() {
    return reinterpret_cast<void (*)()>(callgate_capture_win64);
}

Trial::Trial(std::string path, std::string types) : path_(std::move(path)), types_(std::move(types)) {}

Called Trial::call(std::string_view declaration, const std::vector<Bytes>& arguments, Shape shape,
                   std::uint64_t answer) {
    BatchItem item = make_item({.text = types_ + std::string(declaration) + ";", .abi = Abi::Win64Msvc}, {.text = {}});
    const std::string& name = item.job.signature.function->name;
    item.job.subjects = {{Role::Callee, shape}};
    const Exported function = load_export(path_, name.c_str());
    if (function.address == nullptr)
        throw std::runtime_error(path_ + ": " + name + ": " + function.error);
    const std::vector<std::uint64_t> dirt(arguments.size(), 0);
    const PlannedSignature planned = plan_call(item.job, arguments, dirt);
    const Vector& vector = planned.vectors_by_mode[0];
    Bench bench(cpu_features());
    bench.keep_only(0);
    bench.answer(answer);
    SubjectIo* volatile io = nullptr;
    const bool clean =
        bench.callee(planned, shape, Mode::Polite,
                     {reinterpret_cast<void (*)()>(reinterpret_cast<std::uintptr_t>(function.address)), &io});
    Observation seen = bench.observe();
    seen.head.status = static_cast<std::uint8_t>(clean ? Status::Passed : Status::Differs);
    tell(name, clean ? std::vector<Finding>() : name_findings(item, planned, seen));

    Called made{.result = vector.out, .captured = seen.head.calls};
    for (std::size_t i = 0; i < 4; ++i)
        made.registers[i] = seen.head.entered.gpr[convention(planned.abi).integer_arguments[i]];
    if ((planned.flags & hidden_pointer) != 0)
        made.result = seen.hidden;
    else
        gather(vector.results, seen.head.left, nullptr, 0, vector.out, made.result.data(),
               [](std::uint64_t, std::size_t) -> const std::uint8_t* { return nullptr; });
    made.result.resize(planned.result_size);
    return made;
}

void Trial::expect(bool holds, std::string_view what) {
    std::printf("{\"expects\": %s, \"holds\": %s}\n", quoted(what).c_str(), holds ? "true" : "false");
    std::fflush(stdout);
}

}  // namespace callgate::prebuilt
