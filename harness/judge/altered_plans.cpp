#include "callgate/altered_plans.h"

#include <algorithm>
#include <utility>

namespace callgate {

const PlannedSignature& AlteredPlans::under(const Alterations& alterations) {
    const PlannedSignature*& known = known_.try_emplace(alterations, nullptr).first->second;
    if (known != nullptr)
        return *known;
    PlannedSignature made = plan_signature(item_.job, alterations);
    if (made == truth_)
        return *(known = &truth_);
    const auto same = std::ranges::find_if(distinct_, [&](const auto& d) { return *d == made; });
    if (same != distinct_.end())
        return *(known = same->get());
    distinct_.push_back(std::make_unique<const PlannedSignature>(std::move(made)));
    return *(known = distinct_.back().get());
}

}  // namespace callgate
