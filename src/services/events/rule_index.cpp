#include "services/events/rule_index.h"

#include <algorithm>
#include <map>

#include "base/sort.h"
#include "base/text.h"
#include "services/events/event_paths.h"
#include "services/events/pattern_data.h"
#include "services/events/state.h"

namespace skylens::events {
namespace {

// Every probe costs a look-up for each event, so only the paths that many rules use become one.
constexpr std::size_t kProbesMax = 12;
// A condition with more alternatives than this is filed elsewhere if possible.
constexpr std::size_t kAlternativesMax = 64;

bool only_exact_texts(const Condition& condition) {
    return condition.alternatives.size() <= kAlternativesMax &&
           std::all_of(condition.alternatives.begin(), condition.alternatives.end(),
                       [](const Matcher& matcher) { return matcher.kind == Matcher::Kind::Text; });
}

// How many combinations of the bus ask for a text at a path.
using Counts = std::map<Str, std::map<std::string, std::uint32_t>>;

template <class Visit>
void each_combination(const std::vector<Pattern>& patterns, Visit visit) {
    for (std::uint32_t rule = 0; rule < patterns.size(); ++rule) {
        if (patterns[rule].empty()) continue;
        const PatternData& data = *patterns[rule].data();
        for (const Combination& combination : data.combinations)
            visit(rule, data, combination);
    }
}

// How many rules would be tried together with this one: the smaller, the more telling.
std::uint32_t crowd(const Condition& condition, const Counts& counts) {
    const auto path = counts.find(condition.path);
    if (path == counts.end()) return 0;
    std::uint32_t most = 0;
    for (const Matcher& matcher : condition.alternatives) {
        const auto found = path->second.find(matcher.texts.front());
        if (found != path->second.end()) most = std::max(most, found->second);
    }
    return most;
}

// The condition of the combination to file it under, or null. Paths that are missing in `counts`
// are not considered.
const Condition* most_telling(const PatternData& data, const Combination& combination,
                              const Counts& counts) {
    const Condition* best = nullptr;
    std::uint32_t best_crowd = 0;
    for (const std::uint32_t index : combination.conditions) {
        const Condition& condition = data.conditions[index];
        if (!only_exact_texts(condition) || counts.find(condition.path) == counts.end()) continue;
        const std::uint32_t size = crowd(condition, counts);
        if (best != nullptr && size >= best_crowd) continue;
        best = &condition;
        best_crowd = size;
    }
    return best;
}

Counts count_texts(const std::vector<Pattern>& patterns) {
    Counts counts;
    each_combination(patterns,
                     [&](std::uint32_t, const PatternData& data, const Combination& combination) {
                         for (const std::uint32_t index : combination.conditions) {
                             const Condition& condition = data.conditions[index];
                             if (!only_exact_texts(condition)) continue;
                             auto& texts = counts[condition.path];
                             for (const Matcher& matcher : condition.alternatives)
                                 ++texts[matcher.texts.front()];
                         }
                     });
    return counts;
}

// Keeps the paths that most combinations would be filed under.
void keep_popular_paths(const std::vector<Pattern>& patterns, Counts& counts) {
    std::map<Str, std::uint32_t> uses;
    each_combination(patterns,
                     [&](std::uint32_t, const PatternData& data, const Combination& combination) {
                         const Condition* const condition = most_telling(data, combination, counts);
                         if (condition != nullptr) ++uses[condition->path];
                     });
    std::vector<std::pair<Str, std::uint32_t>> ranked(uses.begin(), uses.end());
    sort_stably(ranked, [](const auto& a, const auto& b) { return a.second > b.second; });
    if (ranked.size() > kProbesMax) ranked.resize(kProbesMax);
    Counts kept;
    for (const auto& entry : ranked)
        kept[entry.first] = std::move(counts[entry.first]);
    counts = std::move(kept);
}

void add_once(std::vector<std::uint32_t>& rules, std::uint32_t rule) {
    if (rules.empty() || rules.back() != rule) rules.push_back(rule);
}

}  // namespace

RuleIndex::RuleIndex(const std::vector<Pattern>& patterns) {
    Counts counts = count_texts(patterns);
    keep_popular_paths(patterns, counts);
    std::map<Str, std::map<std::string, std::vector<std::uint32_t>>> filed;
    each_combination(
        patterns, [&](std::uint32_t rule, const PatternData& data, const Combination& combination) {
            const Condition* const condition = most_telling(data, combination, counts);
            if (condition == nullptr) {
                add_once(always_, rule);
                return;
            }
            for (const Matcher& matcher : condition->alternatives) {
                add_once(filed[condition->path][matcher.texts.front()], rule);
            }
        });
    for (auto& path : filed) {
        Probe probe;
        for (const std::string_view step : split(path.first, '.'))
            probe.steps.emplace_back(step);
        for (auto& text : path.second)
            probe.entries.push_back(Entry{Str(text.first), std::move(text.second)});
        probes_.push_back(std::move(probe));
    }
}

std::vector<std::uint32_t> RuleIndex::candidates(const Value& event) const {
    std::vector<std::uint32_t> found = always_;
    bool dotted = false;
    for (const Probe& probe : probes_)
        look_up(probe, 0, event, dotted, found);
    if (dotted) {
        const Value steps = without_dotted_keys(event);
        for (const Probe& probe : probes_)
            look_up(probe, 0, steps, dotted, found);
    }
    sort_stably(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

void RuleIndex::look_up(const Probe& probe, std::size_t step, const Value& value, bool& dotted,
                        std::vector<std::uint32_t>& found) {
    if (value.is_array()) {
        for (const Value& element : value.elements())
            look_up(probe, step, element, dotted, found);
    } else if (step < probe.steps.size()) {
        const Value* const next = find_key(value, probe.steps[step], dotted);
        if (next != nullptr) look_up(probe, step + 1, *next, dotted, found);
    } else if (value.is_string()) {
        const std::string_view text = value.as_string();
        const auto entry =
            std::lower_bound(probe.entries.begin(), probe.entries.end(), text,
                             [](const Entry& a, std::string_view b) { return a.text < b; });
        if (entry == probe.entries.end() || !(entry->text == text)) return;
        found.insert(found.end(), entry->rules.begin(), entry->rules.end());
    }
}

}  // namespace skylens::events
