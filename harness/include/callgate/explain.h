// A placement as JSON: DESIGN section 9.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "callgate/model.h"

namespace callgate {

nlohmann::json explain(Model& model, const Signature& signature);

}  // namespace callgate
