// Would a toolchain with these alterations of the model have left just this observation?
#pragma once

#include "callgate/item.h"
#include "callgate/observation.h"

namespace callgate {

// Judged on places alone: arguments, results, al, hidden pointer, alignment of the argument area. `truth` is the plan
// under the unaltered model.
bool predicts(const BatchItem& item, const PlannedSignature& truth, const Observation& seen,
              const Alterations& altered);

// One or two readings that no must rule forbids, which together with those in `known` predict all of it: the first of
// them, or null.
const AlterationInfo* permitted_reading(const BatchItem& item, const PlannedSignature& planned, const Observation& seen,
                                        const Alterations& known);

}  // namespace callgate
