// What the plan of one signature would be under altered models.
#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include "callgate/item.h"

namespace callgate {

// Each is made once: most of judging is to ask every observation of a signature whether the same few readings foretell
// it. `item` and `truth`, its plan under the unaltered model, outlive this.
class AlteredPlans {
public:
    AlteredPlans(const BatchItem& item, const PlannedSignature& truth) : item_(item), truth_(truth) {}
    const BatchItem& item() const { return item_; }
    const PlannedSignature& truth() const { return truth_; }

    // `truth()` itself where the alterations change nothing.
    const PlannedSignature& under(const Alterations& alterations);
    bool changes(const Alterations& alterations) { return &under(alterations) != &truth_; }

private:
    const BatchItem& item_;
    const PlannedSignature& truth_;
    std::vector<std::unique_ptr<const PlannedSignature>> distinct_;  // two alterations may come to the same
    std::unordered_map<Alterations, const PlannedSignature*, Alterations::Hash> known_;
};

}  // namespace callgate
