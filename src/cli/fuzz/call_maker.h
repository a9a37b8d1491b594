// Makes random calls: any simulated operation, parameters from its shapes, ids and names that
// earlier answers gave, so that many calls succeed and the others fail in many ways.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "aws/catalog.h"
#include "base/rng.h"
#include "learn/session.h"

namespace skylens::cli {

class CallMaker {
  public:
    explicit CallMaker(std::uint64_t seed);

    learn::Call make(SimTime now);
    // Remembers the ids and names in what a call asked for and was answered.
    void learn_from(const learn::Call& call, const Value& answer);
    // A text that was seen under that member name ("instanceid"), or empty.
    Str any(std::string_view name) { return known(name); }

  private:
    struct Target {
        const aws::ServiceModel* service;
        const aws::OperationModel* operation;
    };

    Value of_shape(const aws::ServiceModel& service, aws::ShapeIndex index, std::string_view name,
                   int depth);
    Value structure(const aws::ServiceModel& service, const aws::Shape& shape, int depth);
    Value list(const aws::ServiceModel& service, const aws::Shape& shape, std::string_view name,
               int depth);
    Value text(const aws::Shape& shape, std::string_view name);
    Value number(const aws::Shape& shape);
    // A text seen under that member name, or empty.
    Str known(std::string_view name);
    void remember(std::string_view name, const Value& value);
    Str principal();
    bool chance(std::uint64_t one_in) { return rng_.below(one_in) == 0; }
    template <class List>
    const auto& pick(const List& list) {
        return list[static_cast<std::size_t>(rng_.below(list.size()))];
    }

    Rng rng_;
    SimTime now_;
    std::vector<Target> targets_;
    std::map<std::string, std::vector<Str>> seen_;  // by member name, lower case
};

}  // namespace skylens::cli
