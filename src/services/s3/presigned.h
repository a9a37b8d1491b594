// Requests by URL: with a signature in the query (presigned), or with none (anonymous).
// Sources: Amazon S3 API Reference, "Authenticating Requests: Using Query Parameters (AWS Signature
// Version 4)"; Amazon S3 User Guide, "Download and upload objects with presigned URLs".
#pragma once

#include <string_view>

#include "aws/gateway.h"

namespace skylens::s3 {

// The URL that lets whoever has it GET the object as the holder of the key, as the AWS CLI prints
// it. The signature is not AWS's (no HMAC), but like it follows from all parts and the secret.
Str presigned_url(const aws::World& world, std::string_view key_id, std::string_view region,
                  std::string_view bucket, std::string_view key, std::int64_t seconds);

// Makes the request that of whoever signed the URL, or anonymous. `query`: what stands behind the
// URL's "?", and "&Host=" with its host.
void sign_by_url(const aws::World& world, std::string_view query, aws::Request& request);

// May the request by URL be looked at at all? Refuses, in order: PermanentRedirect (an unsigned
// one, elsewhere), AuthorizationQueryParametersError, AccessDenied ("Request is not valid yet",
// "Request has expired"), InvalidAccessKeyId, InvalidToken, SignatureDoesNotMatch, ExpiredToken.
Status check_url(const aws::ReadCall& call, const aws::Params& params);

// "?X-Amz-Algorithm=…", as it stood in the URL.
Str url_query(const Value& query);

// Whether the query has a signature, be it a good one or not.
bool is_presigned(const Value& query);

}  // namespace skylens::s3
