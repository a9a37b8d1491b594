// elasticloadbalancing:DescribeSSLPolicies: the security policies for HTTPS and TLS listeners.
//
// IAM: elasticloadbalancing:DescribeSSLPolicies on *.
// Errors, in order: SSLPolicyNotFound, ValidationError (marker).
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: ciphers are not listed; policies for post-quantum and FIPS are not there.
#include "base/text.h"
#include "services/elbv2/certificates.h"
#include "services/elbv2/lookup.h"

namespace skylens::elbv2 {
namespace describe_ssl_policies {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    std::vector<const SslPolicy*> chosen;
    for (const Value& name : params.list("Names")) {
        const SslPolicy* const found = find_ssl_policy(name.as_string());
        if (found == nullptr) return ssl_policy_not_found(name.as_string());
        chosen.push_back(found);
    }
    if (chosen.empty()) chosen = ssl_policies();
    SKYLENS_TRY(const Page page, read_page(call, params, chosen.size()));
    Value list = Value::array();
    for (std::size_t i = page.from; i < page.to; ++i) {
        Value protocols = Value::array();
        for (const std::string_view protocol : split(chosen[i]->protocols, ' '))
            protocols.push(protocol);
        list.push(Value::object(
            {{"SslProtocols", std::move(protocols)},
             {"Name", chosen[i]->name},
             {"SupportedLoadBalancerTypes", Value::array({"application", "network"})}}));
    }
    Value result = Value::object({{"SslPolicies", std::move(list)}});
    if (!page.next.empty()) result.set("NextMarker", page.next);
    return result;
}

}  // namespace describe_ssl_policies

SKYLENS_DEFINE_OP(DescribeSSLPolicies) = {.read = describe_ssl_policies::run};

}  // namespace skylens::elbv2
