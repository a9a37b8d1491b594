#include "services/s3/lifecycle.h"

#include <algorithm>

#include "base/text.h"
#include "services/s3/access_log.h"
#include "services/s3/buckets.h"
#include "services/s3/lifecycle_rule.h"
#include "services/s3/notifications.h"
#include "services/s3/object_lock.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"

namespace skylens::s3 {
namespace {

// Objects smaller than this are not moved, unless the configuration says otherwise.
constexpr std::int64_t kTransitionBytesMin = 128 * 1024;

// One run over one bucket.
class Run {
  public:
    Run(aws::World& world, Bucket& bucket, sim::EffectId cause)
        : world_(world), bucket_(bucket), cause_(cause) {
        for (const Value& json : bucket.lifecycle["Rules"].elements())
            rules_.push_back(rule_of(json));
        every_size_ = bucket.lifecycle["TransitionDefaultMinimumObjectSize"].as_string() ==
                      "varies_by_storage_class";
    }

    void run() {
        std::vector<Str> keys;
        for (const auto& object : bucket_.objects)
            keys.push_back(object.first);
        for (const Str& key : keys) {
            noncurrent(key);
            current(key);
            lone_marker(key);
        }
        abort_uploads();
    }

  private:
    Versions* versions_of(const Str& key) {
        const auto found = bucket_.objects.find(key);
        return found == bucket_.objects.end() ? nullptr : &found->second;
    }

    sim::EffectId note(const Str& key, Value data) {
        return world_.add_effect(aws::EffectKind::StateChange, home_of(bucket_),
                                 object_arn(bucket_.id, key), cause_, std::move(data));
    }

    // Expiration goes before transitions; among transitions the coldest that is due wins.
    void current(const Str& key) {
        Versions* versions = versions_of(key);
        if (versions == nullptr || versions->front().delete_marker) return;
        ObjectVersion& version = versions->front();
        for (const LifecycleRule& rule : rules_) {
            if (!rule.expiration || !rule_applies(rule, key, version)) continue;
            if (rule.expiration->at(version.modified) > world_.now) continue;
            if (bucket_.versioning.empty() && is_locked(version, world_.now)) continue;
            return expire(key);
        }
        const Transition* best = nullptr;
        for (const LifecycleRule& rule : rules_) {
            if (!rule_applies(rule, key, version)) continue;
            for (const Transition& transition : rule.transitions) {
                if (transition.due.at(version.modified) > world_.now) continue;
                consider(transition, version, best);
            }
        }
        if (best != nullptr) move(key, version, best->storage_class);
    }

    void consider(const Transition& transition, const ObjectVersion& version,
                  const Transition*& best) const {
        const auto size = static_cast<std::int64_t>(version.body.size());
        const bool archive = class_rank(transition.storage_class) >= class_rank("GLACIER");
        if (size < kTransitionBytesMin && !(every_size_ && archive) && !sized(version, transition))
            return;
        if (class_rank(transition.storage_class) <= class_rank(version.storage_class)) return;
        if (best == nullptr ||
            class_rank(transition.storage_class) > class_rank(best->storage_class))
            best = &transition;
    }

    // A size filter overrides the default minimum ("Specifying a lifecycle rule using a filter
    // based on object size").
    [[nodiscard]] bool sized(const ObjectVersion& version, const Transition& transition) const {
        return std::any_of(rules_.begin(), rules_.end(), [&](const LifecycleRule& rule) {
            const bool its =
                std::any_of(rule.transitions.begin(), rule.transitions.end(),
                            [&](const Transition& one) { return &one == &transition; });
            const bool its_old =
                std::any_of(rule.noncurrent_transitions.begin(), rule.noncurrent_transitions.end(),
                            [&](const Transition& one) { return &one == &transition; });
            return (its || its_old) && (rule.larger_than >= 0 || rule.smaller_than >= 0) &&
                   static_cast<std::int64_t>(version.body.size()) > rule.larger_than;
        });
    }

    void expire(const Str& key) {
        const Deleted deleted = delete_version(world_, bucket_, key, {}, bucket_.account);
        const sim::EffectId effect = note(
            key, Value::object({{"to", deleted.marker_created ? "delete marker" : "expired"}}));
        object_expired(world_, bucket_, key, deleted, effect);
        log_lifecycle(world_, bucket_, key,
                      deleted.marker_created ? "S3.CREATE.DELETEMARKER" : "S3.EXPIRE.OBJECT");
    }

    void move(const Str& key, ObjectVersion& version, const Str& storage_class) {
        const Str before = version.storage_class;
        version.storage_class = storage_class;
        version.restore = {};
        const sim::EffectId effect =
            note(key, Value::object({{"from", before}, {"to", storage_class}}));
        ObjectEvent event;
        event.key = key;
        event.name = "LifecycleTransition";
        event.detail_type = "Object Storage Class Changed";
        event.object = event_object(bucket_, key, version);
        event.more = Value::object({{"destination-storage-class", storage_class}});
        announce(world_, bucket_, event, effect);
        const bool glacier = storage_class == "GLACIER";
        const std::string name = storage_class == "DEEP_ARCHIVE"  ? "GDA"
                                 : storage_class == "STANDARD_IA" ? "SIA"
                                 : storage_class == "ONEZONE_IA"  ? "ZIA"
                                 : storage_class == "GLACIER_IR"  ? "GIR"
                                                                  : "INT";
        log_lifecycle(
            world_, bucket_, key,
            glacier ? Str("S3.TRANSITION.OBJECT") : str_of("S3.TRANSITION_", name, ".OBJECT"));
    }

    void noncurrent(const Str& key) {
        Versions* versions = versions_of(key);
        if (versions == nullptr) return;
        // The oldest first, so that indices of newer ones stay.
        for (std::size_t i = versions->size(); i-- > 1;) {
            ObjectVersion& version = (*versions)[i];
            const SimTime since = (*versions)[i - 1].modified;  // when it became noncurrent
            if (noncurrent_expired(key, version, since, i)) {
                remove(key, version.version_id);
                versions = versions_of(key);
                if (versions == nullptr) return;
                continue;
            }
            if (!version.delete_marker) noncurrent_move(key, version, since, i);
        }
    }

    bool noncurrent_expired(const Str& key, const ObjectVersion& version, SimTime since,
                            std::size_t newer) {
        if (is_locked(version, world_.now)) return false;
        return std::any_of(rules_.begin(), rules_.end(), [&](const LifecycleRule& rule) {
            if (rule.noncurrent_days < 0 || !rule_applies(rule, key, version)) return false;
            const Due due{rule.noncurrent_days, {}};
            return due.at(since) <= world_.now &&
                   static_cast<std::int64_t>(newer) > rule.noncurrent_kept;
        });
    }

    void noncurrent_move(const Str& key, ObjectVersion& version, SimTime since, std::size_t newer) {
        const Transition* best = nullptr;
        for (const LifecycleRule& rule : rules_) {
            if (!rule_applies(rule, key, version)) continue;
            for (const Transition& transition : rule.noncurrent_transitions) {
                const bool due = transition.due.at(since) <= world_.now &&
                                 static_cast<std::int64_t>(newer) > transition.newer_versions;
                if (due) consider(transition, version, best);
            }
        }
        if (best != nullptr) move(key, version, best->storage_class);
    }

    void remove(const Str& key, const Str& version_id) {
        const Str id = version_id;
        const Deleted deleted = delete_version(world_, bucket_, key, id, bucket_.account);
        object_expired(world_, bucket_, key, deleted,
                       note(key, Value::object({{"version", id}, {"to", "expired"}})));
        log_lifecycle(world_, bucket_, key, "S3.EXPIRE.OBJECT");
    }

    // A delete marker with nothing behind it: "expired object delete marker". A rule that expires
    // current versions removes it too, when the marker is old enough.
    void lone_marker(const Str& key) {
        const Versions* versions = versions_of(key);
        if (versions == nullptr || versions->size() != 1 || !versions->front().delete_marker)
            return;
        const ObjectVersion& marker = versions->front();
        const bool due = std::any_of(rules_.begin(), rules_.end(), [&](const LifecycleRule& rule) {
            if (!rule_applies(rule, key, marker)) return false;
            const bool by_age = rule.expiration && rule.expiration->by_days() &&
                                rule.expiration->at(marker.modified) <= world_.now;
            return rule.expired_markers || by_age;
        });
        if (due) remove(key, marker.version_id);
    }

    void abort_uploads() {
        for (auto at = bucket_.uploads.begin(); at != bucket_.uploads.end();) {
            const Upload& upload = at->second;
            const bool due =
                std::any_of(rules_.begin(), rules_.end(), [&](const LifecycleRule& rule) {
                    return rule.abort_days >= 0 && rule.enabled &&
                           upload.key.view().substr(0, rule.prefix.size()) == rule.prefix.view() &&
                           Due{rule.abort_days, {}}.at(upload.started) <= world_.now;
                });
            if (due) note(upload.key, Value::object({{"to", "upload aborted"}}));
            at = due ? bucket_.uploads.erase(at) : std::next(at);
        }
    }

    aws::World& world_;
    Bucket& bucket_;
    sim::EffectId cause_;
    std::vector<LifecycleRule> rules_;
    bool every_size_ = false;
};

}  // namespace

void plan_lifecycle(aws::World& world, Bucket& bucket, sim::EffectId cause) {
    ++bucket.lifecycle_plan;
    if (bucket.lifecycle.is_null()) return;
    world.schedule(aws::EventKind::S3Lifecycle, home_of(bucket), next_multiple(world.now, days(1)),
                   bucket.id, cause, bucket.lifecycle_plan);
}

void on_lifecycle(aws::World& world, const sim::PendingEvent& event) {
    Bucket* bucket = world.s3->buckets.find(event.subject);
    if (bucket == nullptr || bucket->lifecycle_plan != event.number) return;
    Run(world, *bucket, event.cause).run();
    plan_lifecycle(world, *bucket, event.cause);
}

std::string http_date(SimTime time) {
    constexpr const char* kDays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const Civil at = to_civil(time);
    const auto two = [](int number) {
        return join(number < 10 ? "0" : "", static_cast<std::int64_t>(number));
    };
    return join(kDays[at.weekday], ", ", two(at.day), " ", kMonths[at.month - 1], " ",
                static_cast<std::int64_t>(at.year), " ", two(at.hour), ":", two(at.minute), ":",
                two(at.second), " GMT");
}

Str expiration_header(const Bucket& bucket, const Str& key, const ObjectVersion& version) {
    const Value& rules = bucket.lifecycle["Rules"];
    const LifecycleRule* best = nullptr;
    SimTime earliest;
    std::vector<LifecycleRule> all;
    for (const Value& json : rules.elements())
        all.push_back(rule_of(json));
    for (const LifecycleRule& rule : all) {
        if (!rule.expiration || !rule_applies(rule, key, version)) continue;
        const SimTime at = rule.expiration->at(version.modified);
        if (best != nullptr && earliest <= at) continue;
        best = &rule;
        earliest = at;
    }
    if (best == nullptr) return {};
    return str_of("expiry-date=\"", http_date(earliest), "\", rule-id=\"",
                    percent_encode(best->id), "\"");
}

}  // namespace skylens::s3
