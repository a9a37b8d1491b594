#include "services/s3/destinations.h"

#include <algorithm>

#include "aws/arn.h"
#include "base/hash.h"
#include "base/text.h"
#include "services/lambda/lambda.h"
#include "services/s3/errors.h"
#include "services/s3/notifications.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/service_access.h"
#include "services/sns/sns.h"
#include "services/sqs/sqs.h"

namespace skylens::s3 {
namespace {

struct Kind {
    const char* list;
    const char* arn;
    std::string_view service;
    std::string_view action;
};

constexpr Kind kKinds[] = {
    {"TopicConfigurations", "TopicArn", "sns", "sns:Publish"},
    {"QueueConfigurations", "QueueArn", "sqs", "sqs:SendMessage"},
    {"LambdaFunctionConfigurations", "LambdaFunctionArn", "lambda", "lambda:InvokeFunction"},
};

const Kind* kind_of(std::string_view arn) {
    const std::optional<aws::Arn> parts = aws::parse_arn(arn);
    for (const Kind& kind : kKinds) {
        if (parts && parts->service == kind.service) return &kind;
    }
    return nullptr;
}

std::optional<Str> policy_of(const aws::World& world, std::string_view service,
                             std::string_view arn) {
    if (service == "sns") return sns::resource_policy(world, arn);
    if (service == "sqs") return sqs::resource_policy(world, arn);
    return lambda::resource_policy(world, arn);
}

// May the bucket send there? Source: "Granting permissions to publish event notification messages
// to a destination".
bool lets_in(const aws::World& world, const Bucket& bucket, const Str& arn) {
    const Kind* kind = kind_of(arn);
    if (kind == nullptr) return false;
    const std::optional<Str> policy = policy_of(world, kind->service, arn);
    if (!policy) return false;
    const ServiceCaller caller = {
        "s3.amazonaws.com", bucket_arn(bucket.id), world.accounts[bucket.account].id, {}};
    return service_may(world, caller, kind->action, arn, *policy);
}

void read_filter(const Value& configuration, Destination& out) {
    for (const Value& rule : configuration["Filter"]["Key"]["FilterRules"].elements()) {
        const std::string name = lower(rule["Name"].as_string());
        if (name == "prefix") out.prefix = rule["Value"].as_str();
        if (name == "suffix") out.suffix = rule["Value"].as_str();
    }
}

bool starts(std::string_view text, std::string_view with) {
    return text.substr(0, with.size()) == with;
}
bool ends(std::string_view text, std::string_view with) {
    return text.size() >= with.size() && text.substr(text.size() - with.size()) == with;
}

bool events_meet(std::string_view a, std::string_view b) {
    return glob_match(a, b) || glob_match(b, a);
}

bool overlap(const Destination& a, const Destination& b) {
    const bool prefixes = starts(a.prefix, b.prefix) || starts(b.prefix, a.prefix);
    const bool suffixes = ends(a.suffix, b.suffix) || ends(b.suffix, a.suffix);
    if (!prefixes || !suffixes) return false;
    return std::any_of(a.events.begin(), a.events.end(), [&](const Str& one) {
        return std::any_of(b.events.begin(), b.events.end(),
                           [&](const Str& two) { return events_meet(one, two); });
    });
}

constexpr std::string_view kEvents[] = {
    "s3:ObjectCreated:*",
    "s3:ObjectCreated:Put",
    "s3:ObjectCreated:Post",
    "s3:ObjectCreated:Copy",
    "s3:ObjectCreated:CompleteMultipartUpload",
    "s3:ObjectRemoved:*",
    "s3:ObjectRemoved:Delete",
    "s3:ObjectRemoved:DeleteMarkerCreated",
    "s3:ObjectRestore:*",
    "s3:ObjectRestore:Post",
    "s3:ObjectRestore:Completed",
    "s3:ObjectRestore:Delete",
    "s3:ObjectTagging:*",
    "s3:ObjectTagging:Put",
    "s3:ObjectTagging:Delete",
    "s3:ObjectAcl:Put",
    "s3:LifecycleExpiration:*",
    "s3:LifecycleExpiration:Delete",
    "s3:LifecycleExpiration:DeleteMarkerCreated",
    "s3:LifecycleTransition",
    "s3:Replication:*",
    "s3:Replication:OperationFailedReplication",
    // With Replication Time Control; nothing takes 15 minutes here, so they never come.
    "s3:Replication:OperationMissedThreshold",
    "s3:Replication:OperationReplicatedAfterThreshold",
};

Status check_destination(const aws::World& world, const Bucket& bucket,
                         const Destination& destination) {
    for (const Str& event : destination.events) {
        const auto* end = std::end(kEvents);
        if (std::find(std::begin(kEvents), end, event.view()) != end) continue;
        const bool known = starts(event, "s3:Replication:") ||
                           starts(event, "s3:ReducedRedundancyLostObject") ||
                           starts(event, "s3:IntelligentTiering");
        if (known) return aws::not_simulated("the event ", event.view());
        return invalid_argument("A specified event is not supported for notifications.");
    }
    const std::optional<aws::Arn> arn = aws::parse_arn(destination.arn);
    if (!arn) return invalid_argument("The ARN could not be parsed");
    if (arn->region != aws::region_name(bucket.region)) {
        return invalid_argument(
            "The notification destination service region is not valid for the "
            "bucket location constraint");
    }
    if (ends(destination.arn, ".fifo")) {
        return invalid_argument("FIFO queues and topics are not supported as destinations");
    }
    if (lets_in(world, bucket, destination.arn)) return Ok{};
    return invalid_argument("Unable to validate the following destination configurations");
}

}  // namespace

std::vector<Destination> destinations_of(const Value& configuration) {
    std::vector<Destination> out;
    for (const Kind& kind : kKinds) {
        for (const Value& one : configuration[std::string_view(kind.list)].elements()) {
            Destination destination;
            destination.id = one["Id"].as_str();
            destination.arn = one[std::string_view(kind.arn)].as_str();
            for (const Value& event : one["Events"].elements())
                destination.events.push_back(event.as_str());
            read_filter(one, destination);
            out.push_back(std::move(destination));
        }
    }
    return out;
}

bool wants(const Destination& destination, std::string_view event, std::string_view key) {
    if (!starts(key, destination.prefix) || !ends(key, destination.suffix)) return false;
    const std::string full = join("s3:", event);
    return std::any_of(destination.events.begin(), destination.events.end(),
                       [&](const Str& pattern) { return glob_match(pattern, full); });
}

Status send_to(aws::World& world, const Bucket& bucket, const Str& arn, const Str& message,
               sim::EffectId cause) {
    if (!lets_in(world, bucket, arn)) {
        return failure(403, "AccessDenied", "the destination does not let s3.amazonaws.com in");
    }
    const Kind& kind = *kind_of(arn);
    if (kind.service == "sqs") {
        sqs::NewMessage copy;
        copy.body = message;
        copy.sender_id = "AIDAJQR6QDGQ7PATMSYEY";
        SKYLENS_TRY(const Str id, sqs::send(world, arn, std::move(copy), cause));
        static_cast<void>(id);
    } else if (kind.service == "sns") {
        sns::NewMessage copy;
        copy.subject = "Amazon S3 Notification";
        copy.message = message;
        SKYLENS_TRY(const Str id, sns::publish(world, arn, std::move(copy), cause));
        static_cast<void>(id);
    } else {
        SKYLENS_TRY(const sim::EffectId run,
                    lambda::invoke(world, arn, {message, "Event", "s3.amazonaws.com"}, cause));
        static_cast<void>(run);
    }
    return Ok{};
}

Result<Value> checked_notifications(aws::WriteCall& call, const Bucket& bucket,
                                    const Value& wanted) {
    const std::vector<Destination> all = destinations_of(wanted);
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            if (!overlap(all[i], all[j])) continue;
            return invalid_argument(
                "Configuration is ambiguously defined. Cannot have overlapping suffixes in two "
                "rules if the prefixes are overlapping for the same event type.");
        }
    }
    for (const Destination& destination : all)
        SKYLENS_TRY_OK(check_destination(call.world, bucket, destination));
    Value out = Value::object();
    for (const Kind& kind : kKinds) {
        const Value& given = wanted[std::string_view(kind.list)];
        if (given.empty()) continue;
        Value list = Value::array();
        for (const Value& one : given.elements()) {
            const Str id = one.contains("Id")
                               ? one["Id"].as_str()
                               : Str(aws::uuid_from(call.world.seed,
                                                    call.world.new_number("s3-notification")));
            Value copy = Value::object({{"Id", id}});
            for (const Value::Member& member : one.members())
                if (member.key != "Id") copy.set(member.key, member.value);
            list.push(std::move(copy));
        }
        out.set(Str(std::string_view(kind.list)), std::move(list));
    }
    return out;
}

}  // namespace skylens::s3
