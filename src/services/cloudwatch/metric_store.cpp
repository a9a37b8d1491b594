#include "services/cloudwatch/metric_store.h"

#include "base/check.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {

SeriesHandle MetricStore::open(const MetricId& id, Unit unit, SimTime now) {
    const std::string key = metric_key(id);
    auto found = index_.find(std::string_view(key));
    if (found == index_.end()) {
        found = index_.emplace(Str(key), static_cast<std::uint32_t>(metrics_.size())).first;
        metrics_.push_back({id, {}, now});
    }
    Metric& metric = metrics_[found->second];
    for (const UnitSeries& entry : metric.units) {
        if (entry.unit == unit) return entry.series;
    }
    const SeriesHandle handle = {static_cast<std::uint32_t>(series_.size())};
    series_.emplace_back();
    metric.units.push_back({unit, handle});
    return handle;
}

Series& MetricStore::at(SeriesHandle handle) {
    SKYLENS_CHECK(handle.index < series_.size());
    return series_[handle.index];
}

const Series& MetricStore::at(SeriesHandle handle) const {
    SKYLENS_CHECK(handle.index < series_.size());
    return series_[handle.index];
}

const Metric* MetricStore::find(const MetricId& id) const {
    const auto found = index_.find(std::string_view(metric_key(id)));
    return found == index_.end() ? nullptr : &metrics_[found->second];
}

SeriesHandle MetricStore::find(const MetricId& id, Unit unit) const {
    const Metric* metric = find(id);
    if (metric == nullptr) return {};
    for (const UnitSeries& entry : metric->units) {
        if (unit == Unit::Any || entry.unit == unit) return entry.series;
    }
    return {};
}

SimTime MetricStore::last_put(const Metric& metric) const {
    SimTime last;
    for (const UnitSeries& entry : metric.units) {
        const SimTime put = at(entry.series).last_put();
        if (put > last) last = put;
    }
    return last;
}

std::size_t MetricStore::bytes() const {
    std::size_t total = 0;
    for (const Series& series : series_)
        total += series.bytes();
    return total;
}

}  // namespace skylens::cloudwatch
