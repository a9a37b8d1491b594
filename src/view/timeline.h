// The lenses: every effect as a mark on one of five lanes, with a sentence that says what happened.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "aws/world.h"

namespace skylens::view {

enum class MarkTone : std::uint8_t { Plain, Good, Bad, Unknown };

// What happened, as a text key with its parts ("effect.ApiCall", who, operation, service).
struct Sentence {
    std::string key;
    std::vector<std::string> parts;
};

struct Mark {
    sim::EffectId id = 0;
    SimTime time;
    MarkTone tone = MarkTone::Plain;
    bool quiet = false;  // a read that changed nothing
    std::string label;   // short, language-free: an operation, an alarm, a rule
};

// The marks of one account, lane by lane, kept up to date at the cost of the new effects only.
class Timeline {
  public:
    static constexpr int kLanes = 5;

    // Reads what is new. Begins again when the world went back or the account changed.
    void update(const aws::World& world, std::uint16_t account);
    [[nodiscard]] const std::vector<Mark>& lane(int index) const { return lanes_[index]; }
    // Changes whenever marks do.
    [[nodiscard]] std::uint64_t version() const { return version_; }

  private:
    std::vector<Mark> lanes_[kLanes];
    std::size_t read_ = 0;
    std::uint16_t account_ = 0;
    SimTime last_;
    std::uint64_t version_ = 0;
};

// The short label and the sentence of one effect.
std::string label_of(const aws::World& world, const sim::Effect& effect);
Sentence sentence_of(const aws::World& world, const sim::Effect& effect);
MarkTone tone_of(const aws::World& world, const sim::Effect& effect);

// What to show as JSON for it: the CloudTrail record of a call, the event, the item, the reason.
Value json_of(const aws::World& world, const sim::Effect& effect);

// The chain of causes, from the effect back to what came from outside.
std::vector<sim::EffectId> causes_of(const aws::World& world, sim::EffectId id);
// What it caused directly, in the order of happening, at most `most`.
std::vector<sim::EffectId> consequences_of(const aws::World& world, sim::EffectId id,
                                           std::size_t most);

}  // namespace skylens::view
