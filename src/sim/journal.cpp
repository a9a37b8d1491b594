#include "sim/journal.h"

#include "base/check.h"

namespace skylens::sim {

void Journal::add(JournalEntry entry) {
    SKYLENS_CHECK(entries_.empty() || entries_.back().time <= entry.time);
    entries_.push_back(std::move(entry));
}

void Journal::cut(std::size_t count) {
    if (count < entries_.size()) entries_.resize(count);
}

std::size_t Journal::count_until(SimTime t) const {
    std::size_t count = entries_.size();
    while (count > 0 && entries_[count - 1].time > t)
        --count;
    return count;
}

Value Journal::to_value() const {
    Value list = Value::array();
    for (const JournalEntry& entry : entries_) {
        list.push(Value::object(
            {{"time", iso_time(entry.time)}, {"kind", entry.kind}, {"data", entry.data}}));
    }
    return list;
}

Result<Journal> Journal::from_value(const Value& value, std::size_t entries_max) {
    if (!value.is_array()) return Failure{"InvalidJournal", "the journal must be a list"};
    if (value.size() > entries_max) {
        return Failure{"InvalidJournal", join("the journal has more than ",
                                            static_cast<std::int64_t>(entries_max), " entries")};
    }
    Journal journal;
    std::int64_t index = 0;
    for (const Value& item : value.elements()) {
        const std::string where = join("journal entry ", index++);
        if (!item["time"].is_string() || !item["kind"].is_string()) {
            return Failure{"InvalidJournal", where + " needs a time and a kind"};
        }
        auto time = parse_time(item["time"].as_string());
        if (!time.ok()) return Failure{"InvalidJournal", where + ": " + time.error().message};
        if (!journal.entries_.empty() && time.value() < journal.entries_.back().time) {
            return Failure{"InvalidJournal", where + " goes back in time"};
        }
        journal.entries_.push_back({time.value(), item["kind"].as_str(), item["data"]});
    }
    return journal;
}

}  // namespace skylens::sim
