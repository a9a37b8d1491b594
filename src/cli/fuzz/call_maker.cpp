#include "cli/fuzz/call_maker.h"

#include <algorithm>
#include <array>

#include "aws/operation.h"

namespace skylens::cli {
namespace {

constexpr int kDepthMax = 5;
constexpr std::size_t kSeenMax = 24;

constexpr std::array<const char*, 10> kWords = {
    "alpha",    "beta",        "gamma", "web",
    "shop",     "0",           "-1",    "arn:aws:sns:us-east-1:111111111111:alpha",
    "t3.micro", "ami-12345678"};

constexpr std::array<const char*, 6> kPolicies = {
    R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]})",
    R"({"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:*","Resource":"*"}})",
    R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*",)"
    R"("Action":"s3:GetObject","Resource":"arn:aws:s3:::alpha/*"}]})",
    R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow",)"
    R"("Principal":{"AWS":"111111111111"},"Action":"sts:AssumeRole"}]})",
    R"({"Statement":[]})",
    R"({"Version")"};

constexpr std::array<const char*, 4> kPatterns = {
    R"({"source":["aws.ec2"]})",
    R"({"source":[{"prefix":"aws."}],"detail":{"state":[{"anything-but":"running"}]}})",
    R"({"detail-type":["AWS API Call via CloudTrail"]})", R"({"source":"aws.ec2"})"};

constexpr std::array<const char*, 5> kSchedules = {"rate(5 minutes)", "cron(0 8 ? * MON *)",
                                                   "rate(1 minutes)", "cron(* * * * *)", "at(now)"};

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

bool ends(std::string_view text, std::string_view with) {
    return text.size() >= with.size() && text.substr(text.size() - with.size()) == with;
}

// "InstanceIds" holds what "InstanceId" names.
std::string_view singular(std::string_view name) {
    return ends(name, "s") ? name.substr(0, name.size() - 1) : name;
}

// Texts worth knowing again: ids, names, ARNs.
bool is_identifier(const std::string& name, std::string_view text) {
    if (text.empty() || text.size() > 200) return false;
    return ends(name, "id") || ends(name, "name") || ends(name, "arn") || ends(name, "key") ||
           name == "bucket" || ends(name, "url") || ends(name, "token");
}

}  // namespace

CallMaker::CallMaker(std::uint64_t seed) : rng_(Rng(seed).fork("calls")) {
    for (const aws::ServiceModel& service : aws::Catalog::built_in().services()) {
        for (const aws::OperationModel& operation : service.operations) {
            if (aws::find_implementation(operation) != nullptr)
                targets_.push_back({&service, &operation});
        }
    }
}

learn::Call CallMaker::make(SimTime now) {
    now_ = now;
    const Target& target = pick(targets_);
    learn::Call call;
    call.service = target.service->name;
    call.operation = target.operation->name;
    call.as = principal();
    call.region = chance(8) ? Str("eu-west-1") : Str("us-east-1");
    if (target.operation->input != aws::kNoShape)
        call.params = of_shape(*target.service, target.operation->input, "", 0);
    return call;
}

Str CallMaker::principal() {
    if (!chance(6)) return "root";
    const Str user = known("username");
    if (!user.empty() && !chance(4)) return str_of("user/", user.view());
    const Str role = known("rolename");
    return role.empty() ? Str("user/nobody") : str_of("role/", role.view());
}

Value CallMaker::of_shape(const aws::ServiceModel& service, aws::ShapeIndex index,
                          std::string_view name, int depth) {
    const aws::Shape& shape = service.shape(index);
    switch (shape.kind) {
        case aws::ShapeKind::Structure:
            return structure(service, shape, depth);
        case aws::ShapeKind::List:
            return list(service, shape, name, depth);
        case aws::ShapeKind::Map: {
            Value map = Value::object();
            if (depth < kDepthMax)
                map.set(pick(kWords), of_shape(service, shape.element, name, depth + 1));
            return map;
        }
        case aws::ShapeKind::Boolean:
            return chance(2);
        case aws::ShapeKind::Timestamp:
            return iso_time(now_ + milliseconds(rng_.between(-7'200'000, 3'600'000)));
        case aws::ShapeKind::Blob:
            return "eA==";
        case aws::ShapeKind::String:
            return text(shape, name);
        default:
            return number(shape);
    }
}

Value CallMaker::structure(const aws::ServiceModel& service, const aws::Shape& shape, int depth) {
    Value object = Value::object();
    for (const aws::MemberModel& member : shape.members) {
        if (member.name == "DryRun" && !chance(20)) continue;
        const bool given = member.required ? !chance(40) : depth < kDepthMax && chance(5);
        if (given) object.set(member.name, of_shape(service, member.shape, member.name, depth + 1));
    }
    return object;
}

Value CallMaker::list(const aws::ServiceModel& service, const aws::Shape& shape,
                      std::string_view name, int depth) {
    Value array = Value::array();
    const std::uint64_t count = chance(20) ? 0 : chance(4) ? 2 : 1;
    for (std::uint64_t i = 0; i < count; ++i)
        array.push(of_shape(service, shape.element, singular(name), depth + 1));
    return array;
}

Value CallMaker::text(const aws::Shape& shape, std::string_view name) {
    if (!shape.allowed.empty() && !chance(40)) return pick(shape.allowed);
    const std::string key = lower(name);
    if (ends(key, "policydocument") || key == "policy") return pick(kPolicies);
    if (key == "eventpattern" || key == "filterpattern") return pick(kPatterns);
    if (key == "scheduleexpression") return pick(kSchedules);
    if (key == "instancetype" && !chance(8)) return "t3.micro";
    if (key == "imageid" && !chance(8)) return "ami-12345678";
    const Str seen = chance(10) ? Str() : known(key);
    return seen.empty() ? Value(pick(kWords)) : Value(seen);
}

Value CallMaker::number(const aws::Shape& shape) {
    const std::int64_t low = shape.min ? static_cast<std::int64_t>(*shape.min) : 0;
    const std::int64_t high = shape.max ? static_cast<std::int64_t>(*shape.max) : low + 100;
    if (chance(40)) return low - 1;
    const std::int64_t value = rng_.between(low, std::min(high, low + 100));
    if (shape.kind == aws::ShapeKind::Double) return static_cast<double>(value) + 0.5;
    return value;
}

Str CallMaker::known(std::string_view name) {
    auto found = seen_.find(std::string(name));
    if (found == seen_.end() && (name == "resource" || name == "resourcearn" || name == "arn"))
        found = seen_.find(chance(2) ? "instanceid" : "topicarn");
    return found == seen_.end() ? Str() : pick(found->second);
}

void CallMaker::remember(std::string_view name, const Value& value) {
    for (const Value::Member& member : value.members())
        remember(member.key, member.value);
    for (const Value& element : value.elements())
        remember(singular(name), element);
    const std::string key = lower(name);
    if (!value.is_string() || !is_identifier(key, value.as_string())) return;
    std::vector<Str>& list = seen_[key];
    if (std::find(list.begin(), list.end(), value.as_str()) != list.end()) return;
    if (list.size() >= kSeenMax) list.erase(list.begin());
    list.push_back(value.as_str());
}

void CallMaker::learn_from(const learn::Call& call, const Value& answer) {
    remember("", call.params);
    remember("", answer);
}

}  // namespace skylens::cli
