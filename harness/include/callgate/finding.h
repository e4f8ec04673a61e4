// From an observation to findings: the rule, the place, wanted and got, and where the wrong bytes came from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "callgate/altered_plans.h"
#include "callgate/check.h"
#include "callgate/observation.h"

namespace callgate {

struct Finding {
    std::string rule;
    std::string place;        // "rdx", "stack+16", "rsp", "al", "sizeof(struct s)"
    std::string argument;     // the parameter's name, "result", or empty
    std::string wanted, got;  // bytes in hexadecimal, lowest address first, or numbers
    std::string origin;       // where the wrong bytes came from, where that can be told
    std::string says;         // one sentence
    std::string deviation;    // the named alteration that this finding alone shows; empty: see Judgement
    bool of_places = false;   // the judgement's deviations, and what it says of known ones, are about this finding
};

struct Judgement {
    std::vector<Finding> findings;
    // Named alterations of the model, each of which alone predicts every wrong place seen here.
    std::vector<std::string> deviations;
    std::vector<std::size_t> known_by;  // which of the sets handed over as known predict all of it
    // Those that no must rule forbids, of the named alterations that explain it: who reads an open rule how.
    std::vector<std::string> readings;

    bool known() const { return !known_by.empty(); }
};

// `known` are the sets of alterations that a toolchain is known for. `layout_kept`: it was seen to lay the types of
// this signature out as planned, so that no misreading of layout explains what it does in calls.
Judgement judge(AlteredPlans& plans, const Observation& seen, const std::vector<Alterations>& known,
                bool layout_kept = false);

// The findings alone, where the plan holds values of the user's own (plan_call): no alteration can predict those.
std::vector<Finding> name_findings(const BatchItem& item, const PlannedSignature& planned, const Observation& seen);

// "address 0x10", or why there is none.
std::string faulting_address(const Crash& crash);

// The rule that a callee breaks which computes with the bits above an argument of this type.
std::string_view rule_of_upper_bits(const Type& type, std::uint64_t size, Mode mode, Abi abi);
// The same of a caller and a result; `otherwise`: of the types that have no rule of their own.
std::string_view rule_of_upper_bits(const Type& type, Abi abi, std::string_view otherwise);

}  // namespace callgate
