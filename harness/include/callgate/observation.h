// What the worker hands back: a status per subject, and the whole state of each call that differed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "callgate/plan.h"
#include "callgate/probe.h"

namespace callgate {

enum class Status : std::uint8_t {
    Absent,  // the library has no such subject
    Passed,
    Differs,  // an observation follows
    Crashed,
    TimedOut,
};

// Of a general protection fault neither Linux nor Windows tells one: of an aligned move on what is not aligned, say, or
// of an address that is not canonical.
inline constexpr std::uint64_t no_address = UINT64_MAX;

struct Crash {
    std::uint32_t signal = 0;
    std::uint64_t address = 0;  // that the faulting instruction touched, or no_address
    std::uint64_t rip = 0, rsp = 0;
    char symbol[128] = {};  // nearest symbol or object and offset
};

inline constexpr std::uint16_t no_peer = 0xFFFF;

// Followed in the file by: window, before, after, sink, out, hidden, live_out, referents, log, each with its length.
struct ObservationHead {
    std::uint32_t magic = 0x53424F43;  // "COBS"
    std::uint32_t signature = 0;       // index in the plan
    std::uint16_t subject = 0;         // index in the signature's subjects
    std::uint16_t library = 0;
    std::uint16_t peer = no_peer;  // pairs: the callee's library
    Mode mode = Mode::Polite;
    std::uint8_t status = 0;
    Crash crash;
    std::uint64_t calls = 0, entry_rsp = 0, out_at = 0, in_at = 0;
    std::uint32_t area = 0, guard = 0;
    std::uint64_t lengths[7] = {};
    State load, left, entered;
};

struct Observation {
    ObservationHead head;
    Bytes window, before, after, sink, out, hidden, live_out, referents;
    Bytes log;  // a Log, or empty
};

// The file: magic, libraries, status of each (library, subject in order of the plan), pair counts, then observations.
struct LibraryResult {
    bool loaded = false;
    std::string error;                     // why it could not be loaded
    std::vector<Status> status;            // one per subject of the plan, in order
    std::vector<std::uint64_t> addresses;  // of each subject, from the library's base; 0: absent
};
struct PairResult {
    std::uint16_t caller = 0, callee = 0;  // libraries
    std::uint64_t passed = 0, differ = 0, skipped = 0;
};
struct Results {
    std::uint64_t calls = 0;
    double cpu_seconds = 0, call_seconds = 0;
    std::vector<LibraryResult> libraries;
    std::vector<PairResult> pairs;
    std::vector<Observation> observations;
};

Bytes encode(const Results& results);  // without observations
Results decode_results(const Bytes& bytes);
void append_observation(Bytes& out, const Observation& observation);
// A file of observations may end in a cut one, left by a process that died: it is dropped.
std::vector<Observation> decode_observations(const Bytes& bytes);

}  // namespace callgate
