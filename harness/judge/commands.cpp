#include "../cli/commands.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <span>
#include <tuple>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "callgate/batch.h"
#include "callgate/exercised.h"
#include "callgate/files.h"
#include "callgate/finding.h"
#include "callgate/observation.h"
#include "fault.h"
#include "predict.h"

namespace callgate {
namespace {

using nlohmann::json;

json read_json(const std::string& path) {
    std::ifstream file(path);
    if (!file)
        throw std::runtime_error("cannot read " + path);
    return json::parse(file);
}

void write_file(const std::string& path, const auto& bytes) {
    std::ofstream file(path, std::ios::binary);
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file)
        throw std::runtime_error("cannot write " + path);
}

// Those that the names stand for; with an ABI, those of them that are misreadings of what it says.
Alterations alterations_named(const std::vector<std::string>& names, std::optional<Abi> abi = {}) {
    Alterations set;
    for (const std::string& name : names) {
        const auto alter = alteration_named(name);
        if (!alter)
            throw std::runtime_error("unknown deviation '" + name + "' (callgate rules --deviations lists them)");
        if (!abi || info(*alter).applies(*abi))
            set.add(*alter);
    }
    return set;
}

Alterations union_of(const std::vector<Alterations>& sets) {
    Alterations all;
    for (const Alterations& set : sets)
        all.add(set);
    return all;
}

struct JudgedLibrary {
    std::vector<Alterations> known;  // of each entry, and where there are several, of all together
    std::size_t entries = 0;
    std::optional<Code> code;
};

class Session {
public:
    Session(const json& request, std::ostream& out)
        : out_(out),
          items_(read_batch(read_json(request.at("batch")))),
          plan_(decode_plan(read_bytes(request.at("plan")))),
          results_(decode_results(read_bytes(request.at("results")))),
          observations_(decode_observations(read_bytes(request.at("observations")))),
          all_(request.at("all")) {
        for (const json& l : request.at("libraries")) {
            JudgedLibrary library;
            for (const json& set : l.at("known"))
                library.known.push_back(alterations_named(set.get<std::vector<std::string>>()));
            library.entries = library.known.size();
            if (library.entries > 1)
                library.known.push_back(union_of(library.known));
            if (request.value("exercised", true) && !l.at("path").get<std::string>().empty())
                library.code.emplace(l.at("path").get<std::string>());
            libraries_.push_back(std::move(library));
        }
        for (const Observation& o : observations_)
            if (o.head.signature < items_.size() && o.head.peer == no_peer)
                by_row_[{o.head.library, o.head.signature, o.head.subject}] = &o;
        for (std::size_t s = 0; s < items_.size() && s < plan_.signatures.size(); ++s)
            plans_.emplace_back(items_[s], plan_.signatures[s]);
    }

    void print() {
        for (std::size_t l = 0; l < results_.libraries.size(); ++l)
            library(l);
        for (const Observation& o : observations_)
            if (o.head.peer != no_peer)
                pair(o);
        counts();
    }

private:
    using Indices = std::vector<std::size_t>;

    void library(std::size_t l) {
        const LibraryResult& r = results_.libraries[l];
        if (!r.loaded) {
            out_ << json{{"library", l}, {"load_error", r.error}} << '\n';
            return;
        }
        std::size_t row = 0;
        for (std::size_t s = 0; s < plan_.signatures.size(); ++s) {
            const std::size_t first = row;
            row += plan_.signatures[s].subjects.size();
            for (const Role role : {Role::Layout, Role::Callee, Role::Caller})
                one_role(l, s, first, role);
        }
    }

    void one_role(std::size_t l, std::size_t s, std::size_t first, Role role) {
        const auto& subjects = plan_.signatures[s].subjects;
        const LibraryResult& r = results_.libraries[l];
        json findings = json::array();
        std::string verdict = "absent", reason;
        bool any = false;
        const bool kept = role != Role::Layout && layout_kept(l, s, first);
        for (std::size_t k = 0; k < subjects.size(); ++k) {
            const Status status = r.status[first + k];
            if (subjects[k].role != role || status == Status::Absent)
                continue;
            any = true;
            const auto found = by_row_.find({l, s, k});
            const Observation* seen = found == by_row_.end() ? nullptr : found->second;
            worse(verdict, reason, status, seen, subjects[k], findings, l, s, kept);
        }
        if (!any)
            return;
        exercised(l, s, first, role);
        ++counts_[l][verdict];
        if (!all_ && verdict == "pass")
            return;
        json line = {{"library", l},
                     {"signature", plan_.signatures[s].id},
                     {"role", name(role)},
                     {"verdict", verdict},
                     {"findings", findings}};
        if (!reason.empty())
            line["reason"] = reason;
        if (verdict == "crash") {
            line["predicted"] = entries_behind(l, s, predicted_crash_);
            line["permitted"] = permitted_crash_;
        }
        if (all_)
            line["exercised"] = written_;
        out_ << line << '\n';
    }

    void worse(std::string& verdict, std::string& reason, Status status, const Observation* seen, Subject subject,
               json& findings, std::size_t l, std::size_t s, bool kept) {
        switch (status) {
            case Status::Passed:
                if (verdict == "absent")
                    verdict = "pass";
                return;
            case Status::Differs:
                if (verdict == "absent" || verdict == "pass")
                    verdict = "fail";
                if (seen != nullptr)
                    add_findings(findings, judged(*seen, l, s, kept), l, s, subject, seen->head.mode);
                return;
            case Status::Crashed:
                verdict = "crash";
                reason = crash_reason(seen, subject);
                predicted_crash_.clear();
                for (std::size_t i = 0; i < libraries_[l].known.size(); ++i)
                    if (predicts_crash(libraries_[l].known[i], s, kept))
                        predicted_crash_.push_back(i);
                permitted_crash_ = predicted_crash_.empty() ? permitted_crash(s, kept) : std::string_view();
                return;
            case Status::TimedOut:
                if (verdict != "crash")
                    verdict = "timeout";
                reason = fmt::format("the {} subject did not return", name(subject.shape));
                return;
            case Status::Absent:
                return;
        }
    }

    Judgement judged(const Observation& seen, std::size_t l, std::size_t s, bool kept) {
        Judgement judgement = judge(plans_[s], seen, libraries_[l].known, kept);
        const Role role = plan_.signatures[s].subjects[seen.head.subject].role;
        if (judgement.known() || role == Role::Layout)
            return judgement;
        if (const AlterationInfo* types = other_types(l, s)) {
            const PlannedSignature& altered = plans_[s].under(types->alter);
            const bool overrun = role == Role::Caller && overruns(altered, s);
            attribute(judgement, l, *types,
                      overrun ? fmt::format(": the result has {} bytes, and the caller made room for {}",
                                            plan_.signatures[s].result_size, altered.result_size)
                              : "");
        } else if (const AlterationInfo* alignment = other_types(l, s, true);
                   alignment != nullptr && std::ranges::all_of(judgement.findings, is_of_alignment)) {
            attribute(judgement, l, *alignment, "");
        } else if (const AlterationInfo* area = smaller_area(l, s);
                   area != nullptr && role == Role::Caller && std::ranges::all_of(judgement.findings, is_overwritten)) {
            attribute(judgement, l, *area,
                      fmt::format(": the callee owns {} bytes of arguments, and the caller made room for fewer",
                                  plan_.signatures[s].stack_bytes));
        }
        return judgement;
    }

    static bool is_of_alignment(const Finding& f) { return f.rule == "win64.args.by-reference-align"; }

    // Is it what capture writes over the argument area?
    static bool is_overwritten(const Finding& f) {
        std::string pattern;  // its upper half: the lower counts, and may lie in padding
        for (unsigned i = 4; i < 8; ++i)
            pattern += fmt::format(" {:02x}", static_cast<std::uint8_t>(overwrite_pattern >> (8 * i)));
        return f.origin == "what the callee wrote over its stack arguments" ||
               (" " + f.got).find(pattern) != std::string::npos;
    }

    // Findings of places follow from this, and with `why` whatever else the caller lost: it lost it by us.
    void attribute(Judgement& judgement, std::size_t l, const AlterationInfo& cause, const std::string& why) const {
        judgement.readings.clear();
        judgement.deviations.clear();
        (cause.permitted() ? judgement.readings : judgement.deviations).emplace_back(cause.name);
        judgement.known_by = cause.permitted() ? Indices() : sets_with(cause.alter, l);
        for (Finding& f : judgement.findings) {
            if (!f.of_places)
                f.says += why;
            f.of_places |= !why.empty() || (is_of_alignment(f) && f.deviation.empty());
            if (f.of_places)
                f.rule = cause.rule();
        }
    }

    // The known misreading that gives the arguments in memory less room.
    const AlterationInfo* smaller_area(std::size_t l, std::size_t s) {
        for (const AlterationInfo& a : all_alterations())
            if (a.applies(items_[s].job.abi) && is_known(std::string(a.name), libraries_[l].known) &&
                plans_[s].under(a.alter).stack_bytes < plan_.signatures[s].stack_bytes)
                return &a;
        return nullptr;
    }

    // Is the room for a result in memory less than the referee writes there? Whatever the caller loses then, it loses
    // by us.
    bool overruns(const PlannedSignature& altered, std::size_t s) const {
        const PlannedSignature& planned = plan_.signatures[s];
        return (planned.flags & hidden_pointer) != 0 && altered.result_size < planned.result_size;
    }

    // The known misreading, or the reading that no must rule forbids, that the layout role showed here, where it gives
    // the types other sizes: what a call then does follows from it, and cannot be foretold.
    // `whatever`: an alignment too.
    const AlterationInfo* other_types(std::size_t l, std::size_t s, bool whatever = false) {
        const PlannedSignature& planned = plan_.signatures[s];
        const auto layout = std::ranges::find(planned.subjects, Role::Layout, &Subject::role);
        const auto row = static_cast<std::size_t>(layout - planned.subjects.begin());
        const auto seen = by_row_.find({l, s, row});
        if (layout == planned.subjects.end() || seen == by_row_.end() ||
            static_cast<Status>(seen->second->head.status) != Status::Differs)
            return nullptr;
        const auto blocks = [](const PlannedSignature& p) {
            std::vector<std::uint32_t> sizes = {p.result_size};
            for (const Slot& slot : p.vectors_by_mode[0].arguments)
                sizes.insert(sizes.end(), {slot.size, slot.referent, slot.referent_align});
            return std::tuple(p.vectors_by_mode[0].in.size(), p.vectors_by_mode[0].out.size(), sizes);
        };
        const auto differ = [&](const PlannedSignature& q) {
            return whatever || copies_members(s) ? !same_layout(q, planned) : blocks(q) != blocks(planned);
        };
        const Judgement shown = judge(plans_[s], *seen->second, libraries_[l].known);
        for (const AlterationInfo& a : all_alterations()) {
            const bool known = shown.known() && is_known(std::string(a.name), libraries_[l].known);
            const bool read = std::ranges::find(shown.readings, a.name) != shown.readings.end();
            if ((known || read) && a.applies(items_[s].job.abi) && differ(plans_[s].under(a.alter)))
                return &a;
        }
        return nullptr;
    }

    // Does a class copy its members one by one, wherever it has them?
    bool copies_members(std::size_t s) const {
        const Signature& signature = items_[s].job.signature;
        const auto copies = [](TypeRef t) {
            return t->cxx && (!is_copyable(*t) || is_nontrivial(*t, Method::What::Copy));
        };
        return copies(signature.function->type->result) || std::ranges::any_of(signature.arguments, copies);
    }

    // Did the toolchain lay out the types of this signature as planned?
    bool layout_kept(std::size_t l, std::size_t s, std::size_t first) const {
        const auto& subjects = plan_.signatures[s].subjects;
        for (std::size_t k = 0; k < subjects.size(); ++k)
            if (subjects[k].role == Role::Layout)
                return results_.libraries[l].status[first + k] == Status::Passed;
        return false;
    }

    // A known misreading about the hidden pointer makes a subject write, or read, through a register that holds none;
    // one about alignment makes it use aligned moves on what is not.
    bool predicts_crash(const Alterations& set, std::size_t s, bool kept) {
        const PlannedSignature& altered = plans_[s].under(set);
        const PlannedSignature& planned = plan_.signatures[s];
        if (kept && !same_layout(altered, planned))
            return false;
        return ((altered.flags ^ planned.flags) & hidden_pointer) != 0 || overruns(altered, s) ||
               other_references(altered, planned) || altered.stack_align > planned.stack_align ||
               (set.has(Alter::SaveArea16) && plans_[s].changes(Alter::SaveArea16));
    }

    // Does it take something else for an address, or that of something else?
    static bool other_references(const PlannedSignature& altered, const PlannedSignature& planned) {
        return std::ranges::any_of(altered.vectors_by_mode[0].arguments, [&](const Slot& taken) {
            return taken.referent != 0 &&
                   std::ranges::none_of(planned.vectors_by_mode[0].arguments, [&](const Slot& s) {
                       return s.referent >= taken.referent && s.referent_align >= taken.referent_align &&
                              s.where == taken.where && s.index == taken.index && s.stack == taken.stack;
                   });
        });
    }

    // The reading that no must rule forbids and that leads to such a crash; empty: there is none.
    std::string_view permitted_crash(std::size_t s, bool kept) {
        const auto found = std::ranges::find_if(all_alterations(), [&](const AlterationInfo& a) {
            return a.permitted() && a.applies(items_[s].job.abi) && predicts_crash(a.alter, s, kept);
        });
        return found == all_alterations().end() ? std::string_view() : found->name;
    }

    static std::string crash_reason(const Observation* seen, Subject subject) {
        if (seen == nullptr)
            return fmt::format("the {} subject crashed", name(subject.shape));
        const Crash& c = seen->head.crash;
        if (c.rip == 0 && c.signal == 0)
            return fmt::format("the {} subject ended the process, or left rsp so that no fault could be told",
                               name(subject.shape));
        return fmt::format("{} in the {} subject at {} (rip 0x{:x}), {}, rsp 0x{:x}", fault_name(c.signal),
                           name(subject.shape), c.symbol[0] == 0 ? "an unknown place" : c.symbol, c.rip,
                           faulting_address(c), c.rsp);
    }

    // A finding's own deviation is known where the toolchain is known for it.
    static bool is_known(const std::string& deviation, const std::vector<Alterations>& known) {
        const auto alter = alteration_named(deviation);
        return alter && std::ranges::any_of(known, [&](const Alterations& set) { return set.has(*alter); });
    }

    // `l`: the library whose toolchain may be known for it; none, of a pair.
    void add_findings(json& out, const Judgement& judgement, std::optional<std::size_t> l, std::size_t s,
                      Subject subject, Mode mode) {
        for (const Finding& f : judgement.findings) {
            const bool own = !f.deviation.empty();
            std::vector<std::string> readings = f.of_places ? judgement.readings : std::vector<std::string>();
            if (const auto alter = alteration_named(f.deviation); alter && info(*alter).permitted())
                readings = {f.deviation};
            out.push_back({{"rule", f.rule},
                           {"place", f.place},
                           {"argument", f.argument},
                           {"wanted", f.wanted},
                           {"got", f.got},
                           {"origin", f.origin},
                           {"says", f.says},
                           {"shape", name(subject.shape)},
                           {"mode", name(mode)},
                           {"deviations", own           ? std::vector{f.deviation}
                                          : f.of_places ? judgement.deviations
                                                        : std::vector<std::string>()},
                           {"readings", readings},
                           {"predicted", l ? entries_behind(*l, s, known_by(f, judgement, *l)) : Indices()}});
        }
    }

    Indices known_by(const Finding& f, const Judgement& judgement, std::size_t l) const {
        const auto own = alteration_named(f.deviation);
        return own ? sets_with(*own, l) : f.of_places ? judgement.known_by : Indices();
    }

    Indices sets_with(Alter alter, std::size_t l) const {
        Indices found;
        for (std::size_t i = 0; i < libraries_[l].known.size(); ++i)
            if (libraries_[l].known[i].has(alter))
                found.push_back(i);
        return found;
    }

    // The known entries that these sets are of. Of all together, where no single one does: those that matter here.
    Indices entries_behind(std::size_t l, std::size_t s, const Indices& sets) {
        const JudgedLibrary& library = libraries_[l];
        Indices entries;
        for (const std::size_t i : sets)
            if (i < library.entries)
                entries.push_back(i);
        if (!entries.empty() || sets.empty())
            return entries;
        for (std::size_t i = 0; i < library.entries; ++i)
            if (plans_[s].changes(library.known[i]))
                entries.push_back(i);
        return entries;
    }

    void exercised(std::size_t l, std::size_t s, std::size_t first, Role role) {
        written_.clear();
        if (!libraries_[l].code || role == Role::Layout)
            return;
        const auto& subjects = plan_.signatures[s].subjects;
        for (std::size_t k = 0; k < subjects.size(); ++k)
            if (subjects[k].role == role && results_.libraries[l].status[first + k] != Status::Absent)
                written_.merge(libraries_[l].code->written_at(results_.libraries[l].addresses[first + k]));
        for (const std::string_view reg : registers_of(items_[s].job.abi)) {
            ++exercised_[std::string(reg)][1];
            exercised_[std::string(reg)][0] += written_.contains(reg);
        }
    }

    void pair(const Observation& o) {
        const std::size_t s = o.head.signature;
        json line = {{"library", o.head.library},
                     {"peer", o.head.peer},
                     {"signature", plan_.signatures[s].id},
                     {"role", "pair"},
                     {"displaced", {false, false}}};
        json findings = json::array();
        switch (static_cast<Status>(o.head.status)) {
            case Status::Crashed:
                line["verdict"] = "crash";
                line["reason"] = crash_reason(&o, {});
                break;
            case Status::TimedOut:
                line["verdict"] = "timeout";
                line["reason"] = "the call did not return";
                break;
            default: {
                line["verdict"] = "fail";
                const Judgement judgement = judge(plans_[s], o, {});
                line["displaced"] = {displaced(o.head.library, s, judgement.findings),
                                     displaced(o.head.peer, s, judgement.findings)};
                add_findings(findings, judgement, {}, s, {Role::Caller, Shape::Plain}, o.head.mode);
            }
        }
        line["findings"] = findings;
        out_ << line << '\n';
    }

    // Are these findings about arguments, or a result, to which a known misreading gives other places? What lies there
    // may be right by chance, of a _Bool every other time.
    bool displaced(std::size_t l, std::size_t s, const std::vector<Finding>& findings) const {
        return std::ranges::all_of(findings, [&](const Finding& f) {
            return std::ranges::any_of(libraries_[l].known,
                                       [&](const Alterations& set) { return moves(items_[s], set, f.argument); });
        });
    }

    void counts() const {
        json by_library = json::array(), pairs = json::array();
        for (std::size_t l = 0; l < results_.libraries.size(); ++l) {
            const auto found = counts_.find(l);
            by_library.push_back(found == counts_.end() ? json::object() : json(found->second));
        }
        for (const PairResult& p : results_.pairs)
            pairs.push_back({{"caller", p.caller}, {"callee", p.callee}, {"passed", p.passed}, {"failed", p.differ}});
        out_ << json{{"counts", by_library},
                     {"pairs", pairs},
                     {"calls", results_.calls},
                     {"call_seconds", results_.call_seconds},
                     {"exercised", exercised_}}
             << '\n';
    }

    // Those that are preserved: System V's first.
    static std::span<const std::string_view> registers_of(Abi abi) {
        static constexpr std::array<std::string_view, 18> names = {
            "rbx",  "rbp",  "r12",  "r13",   "r14",   "r15",   "rdi",   "rsi",   "xmm6",
            "xmm7", "xmm8", "xmm9", "xmm10", "xmm11", "xmm12", "xmm13", "xmm14", "xmm15"};
        return std::span(names).first(is_win64(abi) ? names.size() : sysv_preserved.size());
    }

    std::ostream& out_;
    std::vector<BatchItem> items_;
    Plan plan_;
    std::vector<AlteredPlans> plans_;  // of each signature
    Results results_;
    std::vector<Observation> observations_;
    bool all_;
    std::vector<JudgedLibrary> libraries_;
    std::map<std::array<std::size_t, 3>, const Observation*> by_row_;
    std::map<std::size_t, std::map<std::string, std::uint64_t>> counts_;
    std::map<std::string, std::array<std::uint64_t, 2>> exercised_;
    std::set<std::string_view> written_;
    Indices predicted_crash_;  // by these of the known sets
    std::string_view permitted_crash_;
};

}  // namespace

void emit_command(const EmitOptions& options) {
    std::vector<BatchItem> items = read_batch(read_json(options.batch));
    if (!options.plan.empty()) {
        Plan plan;
        for (const BatchItem& item : items)
            plan.signatures.push_back(plan_signature(item.job, alterations_named(options.alterations, item.job.abi)));
        write_file(options.plan, encode(plan));
    }
    if (!options.source.empty()) {
        const std::set<std::uint32_t> excluded(options.exclude.begin(), options.exclude.end());
        const bool cxx = !items.empty() && items[0].unit->language == Language::Cxx;
        write_file(options.source, cxx ? emit_cxx(jobs_of(items), excluded) : emit_c(jobs_of(items), excluded));
    }
}

void judge_command(const std::string& request, const std::string& out) {
    if (out.empty())
        return Session(read_json(request), std::cout).print();
    std::ofstream file(out);
    Session(read_json(request), file).print();
    file.close();
    if (!file)
        throw std::runtime_error("cannot write " + out);
}

}  // namespace callgate
