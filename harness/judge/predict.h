// Would a toolchain with these alterations of the model have left just this observation?
#pragma once

#include "callgate/altered_plans.h"
#include "callgate/observation.h"

namespace callgate {

// Judged on places alone: arguments, results, al, hidden pointer, alignment of the argument area. `layout_kept`: the
// layout role passed, so what lays types out otherwise predicts no call.
bool predicts(AlteredPlans& plans, const Observation& seen, const Alterations& alterations, bool layout_kept);
bool same_layout(const PlannedSignature& a, const PlannedSignature& b);
bool same_places(AlteredPlans& plans, const Alterations& alterations);  // of arguments

// Does an argument lie elsewhere with this misreading? By its name, as findings have it: "result" is the result.
bool moves(const BatchItem& item, const Alterations& alterations, std::string_view value);

// Is there no life to be seen of the object that this slot should name, since it lies elsewhere or is copied as bytes?
bool no_life(AlteredPlans& plans, const Alterations& alterations, Mode mode, std::uint32_t slot);

// What follows from a misreading of places: what is left on the x87 stack is a result that it returns there; "stack+64"
// lies above the argument area that a caller makes with it.
bool left_on_x87_stack(AlteredPlans& plans, const Alterations& alterations, const Observation& seen);
bool above_area(AlteredPlans& plans, const Alterations& alterations, std::string_view place);

// One reading that no must rule forbids, or two, which together with those in `known` predict all of it. Empty: none
// do.
std::vector<const AlterationInfo*> permitted_readings(AlteredPlans& plans, const Observation& seen,
                                                      const Alterations& known, bool layout_kept);

}  // namespace callgate
