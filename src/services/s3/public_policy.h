// When does S3 call a bucket policy public?
// Source: Amazon S3 User Guide, "Blocking public access to your Amazon S3 storage", section
// "The meaning of public".
#pragma once

#include "base/value.h"

namespace skylens::s3 {

// One statement. Allow statements are public unless they are limited to fixed values (no wildcard,
// no policy variable) of the principal or of one of the condition keys that S3 trusts.
bool statement_is_public(const Value& statement);

// The whole document (parsed JSON): public when one statement is.
bool policy_is_public(const Value& policy);

// What a public statement opens up.
bool grants_read(const Value& statement);
bool grants_write(const Value& statement);

// The statements, whether the document holds a list or a single one.
std::vector<Value> statements_of(const Value& policy);

}  // namespace skylens::s3
