// Holds what a bus derives from its rules. Copies of a bus share it; it never changes once made.
#pragma once

#include <memory>

namespace skylens::events {

class BusIndex;

// Empty as long as the bus has had no rules.
class BusIndexCache {
  public:
    [[nodiscard]] const BusIndex* get() const { return index_.get(); }
    void set(std::shared_ptr<const BusIndex> index) { index_ = std::move(index); }

  private:
    std::shared_ptr<const BusIndex> index_;
};

}  // namespace skylens::events
