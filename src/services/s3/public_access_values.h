// Public access settings as parameters and answers write them.
#pragma once

#include "base/value.h"
#include "services/s3/state.h"

namespace skylens::s3 {

inline PublicAccessBlock block_of(const Value& value) {
    return {value["BlockPublicAcls"].as_bool(), value["IgnorePublicAcls"].as_bool(),
            value["BlockPublicPolicy"].as_bool(), value["RestrictPublicBuckets"].as_bool()};
}

inline Value block_value(const PublicAccessBlock& block) {
    return Value::object({{"BlockPublicAcls", block.block_public_acls},
                          {"IgnorePublicAcls", block.ignore_public_acls},
                          {"BlockPublicPolicy", block.block_public_policy},
                          {"RestrictPublicBuckets", block.restrict_public_buckets}});
}

}  // namespace skylens::s3
