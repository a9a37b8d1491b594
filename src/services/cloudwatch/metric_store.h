// All metrics of one account in one Region. Metrics cannot be deleted (as in CloudWatch), so a
// handle stays good for the life of the World and services may keep it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/hash.h"
#include "base/text_index.h"
#include "base/time.h"
#include "services/cloudwatch/metric_id.h"
#include "services/cloudwatch/series.h"

namespace skylens::cloudwatch {

// One metric in one unit. Only meaningful in the store that gave it.
struct SeriesHandle {
    static constexpr std::uint32_t kNone = 0xffffffff;
    std::uint32_t index = kNone;

    [[nodiscard]] bool valid() const { return index != kNone; }
    friend bool operator==(SeriesHandle a, SeriesHandle b) { return a.index == b.index; }
    auto fields() const { return std::tie(index); }
};

struct UnitSeries {
    Unit unit = Unit::None;
    SeriesHandle series;

    auto fields() const { return std::tie(unit, series); }
};

struct Metric {
    Str key;  // metric_key(id)
    MetricId id;
    std::vector<UnitSeries> units;  // in the order in which they were first put
    SimTime created;                // when its first data arrived; 0 while it has none

    auto fields() const { return std::tie(id, units, created); }
};

// Which metrics there are. Almost always the same from one checkpoint to the next, so copies of a
// store share it until one of them opens a series.
class Directory {
  public:
    Directory() : listed_(std::make_shared<Listed>()) {}

    [[nodiscard]] const std::vector<Metric>& metrics() const { return listed_->metrics; }
    // Null when there is none of that key (metric_key).
    [[nodiscard]] const Metric* find(std::string_view key) const;
    // Adds one, or a unit to one.
    void add(const std::string& key, const MetricId& id, SimTime now);
    void add_unit(std::string_view key, UnitSeries unit);

    auto fields() const { return std::tie(listed_->metrics); }

  private:
    struct Listed {
        std::vector<Metric> metrics;
        TextIndex index;  // of their keys

        [[nodiscard]] std::uint32_t find(std::string_view key) const {
            return index.find(key, {metrics.empty() ? nullptr : &metrics.front().key,
                                    sizeof(Metric)});
        }
    };
    Listed& own();

    std::shared_ptr<Listed> listed_;
};

class MetricStore {
  public:
    // The series of this metric in this unit, made when it is new.
    SeriesHandle open(const MetricId& id, Unit unit, SimTime now);
    Series& at(SeriesHandle handle);
    [[nodiscard]] const Series& at(SeriesHandle handle) const;

    // Null when the metric was never put.
    [[nodiscard]] const Metric* find(const MetricId& id) const;
    // The series of one unit; for Unit::Any the one that was put first. Invalid when there is none.
    [[nodiscard]] SeriesHandle find(const MetricId& id, Unit unit) const;
    // In the order in which they were first put.
    [[nodiscard]] const std::vector<Metric>& metrics() const { return directory_.metrics(); }
    // The latest arrival in any unit.
    [[nodiscard]] SimTime last_put(const Metric& metric) const;
    [[nodiscard]] std::size_t series_count() const { return series_.size(); }
    [[nodiscard]] std::size_t bytes() const;

    auto fields() const { return std::tie(directory_, series_); }

  private:
    Directory directory_;
    std::vector<Series> series_;
};

}  // namespace skylens::cloudwatch
