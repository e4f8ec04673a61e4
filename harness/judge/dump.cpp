// Everything that a worker saw, for a person to read: plan, results and observations as one JSON document.
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "../cli/commands.h"
#include "callgate/files.h"
#include "callgate/model.h"
#include "callgate/observation.h"
#include "trace.h"

namespace callgate {
namespace {

using json = nlohmann::ordered_json;  // registers in hardware order, places as the call has them

std::string bytes(const Bytes& b) {
    return hex(b.data(), b.size());
}

std::string word(std::uint64_t value) {
    return fmt::format("0x{:016x}", value);
}

std::uint32_t little_endian(const std::uint8_t* at, unsigned size) {
    std::uint32_t value = 0;
    for (unsigned i = 0; i < size; ++i)
        value |= std::uint32_t{at[i]} << (8 * i);
    return value;
}

std::string_view status_name(Status status) {
    switch (status) {
        case Status::Absent:
            return "absent";
        case Status::Passed:
            return "passed";
        case Status::Differs:
            return "differs";
        case Status::Crashed:
            return "crashed";
        case Status::TimedOut:
            return "timed out";
    }
    return "unknown";
}

// The FXSAVE64 image: control word at 0, status at 2, abridged tags at 4, MXCSR at 24, st0 from 32 on.
json state_json(const State& s) {
    json out;
    for (unsigned r = 0; r < 16; ++r)
        out[std::string(gpr_name(r))] = word(s.gpr[r]);
    out["rflags"] = word(s.rflags);
    out["fs:0"] = word(s.fs0);
    out["return_address"] = word(s.return_address);
    out["mxcsr"] = fmt::format("0x{:08x}", little_endian(s.fx + 24, 4));
    out["x87_control"] = fmt::format("0x{:04x}", little_endian(s.fx, 2));
    out["x87_status"] = fmt::format("0x{:04x}", little_endian(s.fx + 2, 2));
    out["x87_tags"] = fmt::format("0x{:02x}", s.fx[4]);
    for (unsigned i = 0; i < 8; ++i)
        out[fmt::format("st{}", i)] = hex(s.fx + 32 + 16 * i, 10);
    for (unsigned i = 0; i < 8; ++i)
        out[fmt::format("k{}", i)] = word(s.k[i]);
    for (unsigned i = 0; i < 32; ++i)
        out[fmt::format("zmm{}", i)] = hex(s.zmm[i], 64);
    return out;
}

std::string place(const Slot& slot) {
    switch (slot.where) {
        case Where::Gpr:
            return std::string(gpr_name(slot.index));
        case Where::Vector:
            return fmt::format("{}mm{}", slot.size > 32 ? 'z' : slot.size > 16 ? 'y' : 'x', slot.index);
        case Where::X87:
            return fmt::format("st{}", slot.index);
        case Where::Stack:
            return fmt::format("stack+{}", slot.stack);
    }
    return "";
}

json slots_json(const std::vector<Slot>& slots) {
    json out = json::array();
    for (const Slot& slot : slots)
        out.push_back({{"place", place(slot)}, {"bytes", hex(slot.image.data(), slot.mask.data(), slot.image.size())}});
    return out;
}

json subject_json(const Subject& subject) {
    return {{"role", name(subject.role)}, {"shape", name(subject.shape)}};
}

json plan_json(const PlannedSignature& p) {
    json calls = json::object();
    for (std::size_t mode = 0; mode < p.vectors_by_mode.size(); ++mode)
        calls[std::string(name(static_cast<Mode>(mode)))] = {
            {"arguments", slots_json(p.vectors_by_mode[mode].arguments)},
            {"results", slots_json(p.vectors_by_mode[mode].results)}};
    json subjects = json::array();
    for (const Subject& subject : p.subjects)
        subjects.push_back(subject_json(subject));
    json out = {{"signature", p.id}, {"subjects", subjects}, {"stack_bytes", p.stack_bytes}};
    out["stack_align"] = p.stack_align;
    out["al"] = (p.flags & counts_vectors) != 0 ? json(p.al) : json(nullptr);
    out["hidden_pointer"] = (p.flags & hidden_pointer) != 0 ? json(gpr_name(p.hidden_register)) : json(nullptr);
    out["calls"] = std::move(calls);
    return out;
}

json library_json(const LibraryResult& library, const Plan& plan) {
    json subjects = json::array();
    std::size_t row = 0;
    for (const PlannedSignature& p : plan.signatures)
        for (const Subject& subject : p.subjects) {
            json one = {{"signature", p.id}};
            one.update(subject_json(subject));
            one["status"] = row < library.status.size() ? status_name(library.status[row]) : "absent";
            one["offset"] = word(row < library.addresses.size() ? library.addresses[row] : 0);
            subjects.push_back(std::move(one));
            ++row;
        }
    return {{"loaded", library.loaded}, {"error", library.error}, {"subjects", std::move(subjects)}};
}

json observation_json(const Observation& o, const Plan& plan) {
    const ObservationHead& h = o.head;
    if (h.signature >= plan.signatures.size() || h.subject >= plan.signatures[h.signature].subjects.size())
        throw std::runtime_error("the observations are of another plan");
    json out = {{"signature", plan.signatures[h.signature].id}};
    out.update(subject_json(plan.signatures[h.signature].subjects[h.subject]));
    out["library"] = h.library;
    out["peer"] = h.peer == no_peer ? json(nullptr) : json(h.peer);
    out["mode"] = name(h.mode);
    out["status"] = status_name(static_cast<Status>(h.status));
    if (h.crash.signal != 0) {
        const std::string symbol(h.crash.symbol, strnlen(h.crash.symbol, sizeof h.crash.symbol));
        out["crash"] = {{"signal", h.crash.signal},
                        {"address", word(h.crash.address)},
                        {"rip", word(h.crash.rip)},
                        {"rsp", word(h.crash.rsp)},
                        {"symbol", symbol}};
    }
    if (static_cast<Status>(h.status) != Status::Differs)
        return out;  // what ended without returning left no states
    out["calls_out"] = h.calls;
    out["entry_rsp"] = word(h.entry_rsp);
    out["argument_area_bytes"] = h.area;
    out["guard_bytes"] = h.guard;
    out["subject_entry"] = state_json(h.load);
    out["subject_return"] = state_json(h.left);
    if (h.calls > 0)
        out["callee_entry"] = state_json(h.entered);
    const std::pair<const char*, const Bytes*> blocks[] = {
        {"stack_at_callee_entry", &o.window}, {"stack_before", &o.before}, {"stack_after", &o.after},
        {"arguments_taken", &o.sink},         {"result_taken", &o.out},    {"hidden_memory", &o.hidden},
        {"live_values_kept", &o.live_out}};
    for (const auto& [key, block] : blocks)
        out[key] = bytes(*block);
    return out;
}

}  // namespace

void dump_command(const DumpOptions& options) {
    const Plan plan = decode_plan(read_bytes(options.plan));
    const Results results = decode_results(read_bytes(options.results));
    json signatures = json::array(), libraries = json::array(), pairs = json::array(), observations = json::array();
    for (const PlannedSignature& p : plan.signatures)
        signatures.push_back(plan_json(p));
    for (const LibraryResult& library : results.libraries)
        libraries.push_back(library_json(library, plan));
    for (const PairResult& p : results.pairs)
        pairs.push_back({{"caller", p.caller}, {"callee", p.callee}, {"passed", p.passed}, {"differ", p.differ}});
    for (const Observation& o : decode_observations(read_bytes(options.observations)))
        observations.push_back(observation_json(o, plan));
    const json all = {{"plan", std::move(signatures)},
                      {"libraries", std::move(libraries)},
                      {"pairs", std::move(pairs)},
                      {"observations", std::move(observations)}};
    const std::string text = all.dump(2, ' ', false, json::error_handler_t::replace) + '\n';
    if (options.out.empty()) {
        std::cout << text;
        return;
    }
    std::ofstream file(options.out, std::ios::binary);
    file << text;
    file.close();
    if (!file)
        throw std::runtime_error("cannot write " + options.out);
}

}  // namespace callgate
