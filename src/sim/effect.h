// Effects: everything that happened, each naming the effect that caused it. The chain of causes
// answers "why did this happen". Knows nothing of AWS: kinds and places are numbers given meaning
// by the layer above.
#pragma once

#include <cstdint>
#include <tuple>

#include "base/append_log.h"
#include "base/str.h"
#include "base/time.h"
#include "base/value.h"

namespace skylens::sim {

// 0 means "no cause": something that came from outside the simulated world.
using EffectId = std::uint64_t;

struct Effect {
    EffectId id = 0;
    EffectId cause = 0;
    SimTime time;
    std::uint16_t kind = 0;
    std::uint16_t account = 0;  // index of the account it belongs to
    std::uint16_t region = 0;   // index of the Region
    Str subject;                // the resource it is about: an AWS id, name or ARN
    Value data;                 // details, by kind

    auto fields() const { return std::tie(id, cause, time, kind, account, region, subject, data); }
};

// Ids are 1, 2, 3… in the order of happening, so a cause always has a smaller id.
class EffectLog {
  public:
    // Fills in the id. The cause must be 0 or an effect that already happened.
    EffectId add(Effect effect);
    // Null when there is no such effect.
    [[nodiscard]] const Effect* find(EffectId id) const;
    [[nodiscard]] std::size_t size() const { return log_.size(); }
    // 0-based, in the order of happening.
    const Effect& operator[](std::size_t index) const { return log_[index]; }

    auto fields() const { return std::tie(log_); }

  private:
    AppendLog<Effect> log_;
};

}  // namespace skylens::sim
