// config:DeleteConfigRule: the rule and all its results.
//
// IAM: config:DeleteConfigRule on the rule.
// Errors: NoSuchConfigRuleException.
// CloudTrail: the usual way.
//
// Deviations from AWS: the rule is gone at once, where AWS shows it as DELETING for a while.
#include "aws/operation.h"
#include "services/config/errors.h"
#include "services/config/pages.h"
#include "services/config/state.h"

namespace skylens::config {
namespace delete_config_rule {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str name = params.str("ConfigRuleName");
    if (!call.here().config->rules.erase(name)) return no_such_rule(name);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_rule(call, "config:DeleteConfigRule", params.str("ConfigRuleName"), out);
}

}  // namespace delete_config_rule

SKYLENS_DEFINE_OP(DeleteConfigRule) = {.write = delete_config_rule::run,
                                       .requirements = delete_config_rule::requirements};

}  // namespace skylens::config
