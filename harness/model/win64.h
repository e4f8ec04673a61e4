// What the placers of Microsoft's conventions share.
#pragma once

#include "callgate/model.h"

namespace callgate {

inline bool is_floating_scalar(const Type& type) {
    return type.kind == Kind::Float || type.kind == Kind::Double || (type.kind == Kind::LongDouble && type.bits == 64);
}

// The standard convention, whatever the function's type says of __vectorcall.
Placement place_standard(Model& model, const Alterations& alterations, const Signature& signature);

}  // namespace callgate
