// The commands of callgate-core that work on files. Errors are exceptions, printed by main.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace callgate {

struct EmitOptions {
    std::string batch, plan, source;       // paths; an empty one is not written
    std::vector<std::uint32_t> exclude;    // ids of signatures whose subjects are left out of the source
    std::vector<std::string> alterations;  // names: the plan is the altered model's
};
void emit_command(const EmitOptions& options);

// `request` is a JSON file: {"batch", "plan", "results", "observations", "libraries": [{"path", "known": [[name, ...],
// ...]}], "all": bool}. Answers one JSON object a line: per library, signature and role, and per pair that failed; with
// "all" false, those that passed are counted only. The last line holds the counts. `out` is a file; empty: stdout.
void judge_command(const std::string& request, const std::string& out);

struct DumpOptions {
    std::string plan, results, observations, out;  // paths; without `out`: stdout
};
// Plan, results and observations of one run of the worker as JSON, with register names and hex.
void dump_command(const DumpOptions& options);

}  // namespace callgate
