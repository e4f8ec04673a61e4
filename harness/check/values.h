// Values of the user's own: from what their language knows of them to the bytes that the declared type has.
#pragma once

#include <string>

#include "callgate/callgate.h"
#include "callgate/model.h"
#include "callgate/plan.h"

namespace callgate {

// The bytes of `value` as `type`, of which it may not lose anything. Where that cannot be, `problem` says why.
Bytes convert(Model& model, const callgate_value& value, const Type& type, std::string& problem);

// Does the other language's type agree with the declared one? Empty: yes; else the difference.
std::string disagreement(Model& model, const callgate_value& prototype, const Type& type);

// "a signed integer of 4 bytes"
std::string describe(const callgate_value& value);

// The type that an argument behind `...` has, before promotion; null where its kind does not say.
TypeRef type_behind_ellipsis(Unit& unit, const callgate_value& value);

}  // namespace callgate
