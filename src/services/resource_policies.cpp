// Which service finds the resource policy of which ARN. A service with resource policies adds one
// row here.
#include "services/iam/resource_policies.h"

#include <optional>

#include "services/events/events.h"
#include "services/iam/iam.h"
#include "services/iam/state.h"
#include "services/kms/kms.h"
#include "services/lambda/lambda.h"
#include "services/logs/logs.h"
#include "services/s3/s3.h"
#include "services/sns/sns.h"
#include "services/sqs/sqs.h"

namespace skylens::iam {
namespace {

// One question: who wants to do what to which resource.
struct Asked {
    const aws::World& world;
    const aws::Principal& caller;
    std::string_view action;
    std::string_view arn;
};

std::shared_ptr<const Policy> parsed(const Asked& asked, const std::optional<Str>& text) {
    if (!text || text->empty()) return nullptr;
    return asked.world.accounts.front().iam->memo.find(*text);
}

// The usual case: a service that keeps the text of the policy.
template <std::optional<Str> (*Find)(const aws::World&, std::string_view)>
ResourceGuard by_text(const Asked& asked) {
    ResourceGuard guard;
    guard.policy = parsed(asked, Find(asked.world, asked.arn));
    return guard;
}

ResourceGuard of_role(const Asked& asked) {
    ResourceGuard guard;
    const Role* role = find_role(asked.world, asked.arn);
    if (role != nullptr) guard.policy = role->trust.parsed;
    return guard;
}

ResourceGuard of_bucket(const Asked& asked) {
    ResourceGuard guard;
    const auto owner = s3::owner_account(asked.world, asked.arn);
    if (!owner) return guard;
    guard.account = asked.world.accounts[*owner].id;
    guard.policy = parsed(asked, s3::resource_policy(asked.world, asked.arn));
    guard.denies_only = guard.policy != nullptr &&
                        s3::shut_out_by_block_public_access(asked.world, asked.arn, asked.caller);
    guard.acl_allows = s3::acl_allows(asked.world, asked.arn, asked.action, asked.caller);
    return guard;
}

struct Row {
    std::string_view arn_start;
    ResourceGuard (*find)(const Asked& asked);
};

constexpr Row kRows[] = {
    {"arn:aws:events:", by_text<events::resource_policy>},
    {"arn:aws:iam::", of_role},
    {"arn:aws:kms:", by_text<kms::resource_policy>},
    {"arn:aws:lambda:", by_text<lambda::resource_policy>},
    {"arn:aws:logs:", by_text<logs::resource_policy>},
    {"arn:aws:s3:::", of_bucket},
    {"arn:aws:sns:", by_text<sns::resource_policy>},
    {"arn:aws:sqs:", by_text<sqs::resource_policy>},
};

}  // namespace

ResourceGuard find_resource_guard(const aws::World& world, const aws::Principal& caller,
                                  std::string_view action, std::string_view arn) {
    for (const Row& row : kRows) {
        if (arn.substr(0, row.arn_start.size()) != row.arn_start) continue;
        return row.find({world, caller, action, arn});
    }
    return {};
}

}  // namespace skylens::iam
