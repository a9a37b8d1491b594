#include "shell/world_difference.h"

#include <map>

#include "base/text.h"
#include "services/cloudtrail/state.h"
#include "shell/resources.h"

namespace skylens::shell {
namespace {

constexpr std::size_t kMembersShownMax = 20;  // of one resource

struct MemberChange {
    std::string path;
    Value here;
    Value there;
};

// Where two values differ, down to the scalars and lists of different length.
void compare(const Value& here, const Value& there, const std::string& path,
             std::vector<MemberChange>& out) {
    if (here == there) return;
    if (here.is_object() && there.is_object()) {
        for (const Value::Member& member : here.members()) {
            compare(member.value, there[member.key.view()],
                    join(path, path.empty() ? "" : ".", member.key.view()), out);
        }
        for (const Value::Member& member : there.members()) {
            if (here.contains(member.key)) continue;
            compare(Value(), member.value, join(path, path.empty() ? "" : ".", member.key.view()),
                    out);
        }
    } else if (here.is_array() && there.is_array() && here.size() == there.size()) {
        for (std::size_t i = 0; i < here.size(); ++i) {
            compare(here.at(i), there.at(i), join(path, "[", static_cast<std::int64_t>(i), "]"),
                    out);
        }
    } else {
        out.push_back({path, here, there});
    }
}

std::string name_of(const aws::World& world, const FoundResource& resource) {
    std::string where(resource.listing->global ? "" : aws::region_name(resource.place.region));
    if (resource.place.account != 0) {
        where += join(where.empty() ? "" : ", ", world.accounts[resource.place.account].id.view());
    }
    return join(resource.listing->type, " ", resource.id.view(), where.empty() ? "" : " (", where,
                where.empty() ? "" : ")");
}

Value json_of(const aws::World& world, const FoundResource& resource) {
    return Value::object({{"type", resource.listing->type},
                          {"id", resource.id},
                          {"account", world.accounts[resource.place.account].id},
                          {"region", aws::region_name(resource.place.region)}});
}

std::string shown(const Value& value) { return value.is_null() ? "none" : to_json(value); }

std::int64_t record_count(const aws::World& world) {
    std::size_t count = 0;
    for (const aws::RegionState& region : world.regions)
        count += region.cloudtrail->records.size();
    return static_cast<std::int64_t>(count);
}

class Comparison {
  public:
    Comparison(const aws::World& here, const aws::World& other, std::string_view there)
        : here_(here), other_(other), there_(there) {}

    WorldDifference run() {
        const bool equal = aws::world_hash(here_) == aws::world_hash(other_);
        result_.json = Value::object({{"equal", equal}});
        compare_text("time", iso_time(here_.now), iso_time(other_.now));
        compare_text("records", std::to_string(record_count(here_)),
                     std::to_string(record_count(other_)));
        for (const std::string_view list : {"only_here", "only_there", "changed"}) {
            result_.json.set(Str(list), Value::array());
        }
        if (!equal) compare_resources();
        if (!equal && result_.lines.empty()) {
            result_.lines.emplace_back(
                "the resources are alike; what is pending or was recorded differs");
        }
        return std::move(result_);
    }

  private:
    void compare_text(std::string_view what, const std::string& here, const std::string& other) {
        result_.json.set(Str(what), Value::array({here, other}));
        if (here != other)
            result_.lines.push_back(join(what, ": ", here, " here, ", other, " in ", there_));
    }

    void compare_resources() {
        std::map<std::string, FoundResource> others;
        for (FoundResource& found : find_all_resources(other_)) {
            std::string name = name_of(other_, found);
            others.emplace(std::move(name), std::move(found));
        }
        for (const FoundResource& found : find_all_resources(here_)) {
            const auto match = others.find(name_of(here_, found));
            if (match == others.end()) {
                add_only("only_here", here_, found, "here");
            } else {
                add_changes(found, match->second);
                others.erase(match);
            }
        }
        for (const auto& left : others)
            add_only("only_there", other_, left.second, there_);
    }

    void add_only(std::string_view list, const aws::World& world, const FoundResource& found,
                  std::string_view where) {
        result_.lines.push_back(
            join("only ", where == "here" ? "" : "in ", where, ": ", name_of(world, found)));
        result_.json.member(list).push(json_of(world, found));
    }

    void add_changes(const FoundResource& here, const FoundResource& other) {
        std::vector<MemberChange> changes;
        compare(here.description, other.description, "", changes);
        if (changes.empty()) return;
        result_.lines.push_back(name_of(here_, here));
        Value list = Value::array();
        for (std::size_t i = 0; i < changes.size() && i < kMembersShownMax; ++i) {
            const MemberChange& change = changes[i];
            const std::string path = change.path.empty() ? "it" : change.path;
            result_.lines.push_back(join("    ", path, ": ", shown(change.here), " here, ",
                                         shown(change.there), " in ", there_));
            list.push(
                Value::object({{"path", path}, {"here", change.here}, {"there", change.there}}));
        }
        Value changed = json_of(here_, here);
        changed.set("members", list);
        result_.json.member("changed").push(changed);
    }

    const aws::World& here_;
    const aws::World& other_;
    std::string_view there_;
    WorldDifference result_;
};

}  // namespace

WorldDifference difference_of(const aws::World& here, const aws::World& other,
                              std::string_view there) {
    return Comparison(here, other, there).run();
}

}  // namespace skylens::shell
