// The places written by hand in a case, compared with the model's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "callgate/batch.h"

namespace callgate {

struct CaseProblem {
    std::size_t line = 0, column = 0;  // in the file
    std::string message;
    std::string rendered;       // with file, line, source line and caret
    bool disagreement = false;  // true: well written, but the model says otherwise
};

struct CaseCall {
    std::string call;  // "f(1, 2.0)" or empty
    BatchItem item;
};

struct CaseReading {
    std::vector<CaseCall> calls;  // one per line of places, and per ABI that it is for
    std::vector<CaseProblem> problems;
};

// Reads one case, front matter and all. Every problem is listed; a text that does not parse has no calls.
CaseReading read_case(std::string_view file, std::string_view text);

}  // namespace callgate
