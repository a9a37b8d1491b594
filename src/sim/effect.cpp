#include "sim/effect.h"

namespace skylens::sim {

EffectId EffectLog::add(Effect effect) {
    effect.id = log_.size() + 1;
    SKYLENS_CHECK(effect.cause < effect.id);
    log_.push_back(std::move(effect));
    return log_.size();
}

const Effect* EffectLog::find(EffectId id) const {
    if (id == 0 || id > log_.size()) return nullptr;
    return &log_[id - 1];
}

}  // namespace skylens::sim
