#include "services/cloudwatch/metric_store.h"

#include "base/check.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {

Directory::Listed& Directory::own() {
    if (listed_.use_count() > 1) listed_ = std::make_shared<Listed>(*listed_);
    return *listed_;
}

const Metric* Directory::find(std::string_view key) const {
    const std::uint32_t found = listed_->find(key);
    return found == TextIndex::kNone ? nullptr : &listed_->metrics[found];
}

void Directory::add(const std::string& key, const MetricId& id, SimTime now) {
    Listed& listed = own();
    listed.index.add(key, static_cast<std::uint32_t>(listed.metrics.size()));
    listed.metrics.push_back({Str(key), id, {}, now});
}

void Directory::add_unit(std::string_view key, UnitSeries unit) {
    Listed& listed = own();
    const std::uint32_t found = listed.find(key);
    SKYLENS_CHECK(found != TextIndex::kNone);
    listed.metrics[found].units.push_back(unit);
}

SeriesHandle MetricStore::open(const MetricId& id, Unit unit, SimTime now) {
    const std::string key = metric_key(id);
    const Metric* const known = directory_.find(key);
    if (known == nullptr) {
        directory_.add(key, id, now);
    } else {
        for (const UnitSeries& entry : known->units) {
            if (entry.unit == unit) return entry.series;
        }
    }
    const SeriesHandle handle = {static_cast<std::uint32_t>(series_.size())};
    series_.emplace_back();
    directory_.add_unit(key, {unit, handle});
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
    return directory_.find(metric_key(id));
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
