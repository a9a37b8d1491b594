// Makes the calls of an aws command: who acts and where, through the session's door.
#pragma once

#include "aws/catalog.h"
#include "learn/session.h"
#include "shell/settings.h"

namespace skylens::shell {

struct AwsContext {
    learn::Session& session;
    const Identity& identity;  // the shell's own, when nothing else says who acts
    const Environment& environment;
    const ExportedVariables& variables;
    Profiles& profiles;
    std::string input = {};  // what stands on stdin
};

class Caller {
  public:
    Caller(const AwsContext& context, Identity identity)
        : context_(context), identity_(std::move(identity)) {}

    // One call; the answer in the order in which the AWS CLI prints it.
    Result<Value> call(const aws::ServiceModel& service, const aws::OperationModel& operation,
                       const Value& params);
    // By names of the catalog; an operation that does not exist is "NotSimulated".
    Result<Value> call(std::string_view service, std::string_view operation, const Value& params);

    // Lets simulated time pass, as a program that sleeps would.
    Status let_pass(Duration duration) {
        return context_.session.advance(context_.session.now() + duration);
    }

    // Whether the last error came from the service, not from the way to it.
    [[nodiscard]] bool from_service() const { return from_service_; }
    // As the AWS CLI prints the error of the last call.
    [[nodiscard]] Output print_error(const Error& error) const;

    [[nodiscard]] const AwsContext& context() const { return context_; }
    [[nodiscard]] const Identity& identity() const { return identity_; }

  private:
    const AwsContext& context_;
    Identity identity_;
    const aws::ServiceModel* service_ = nullptr;  // of the last call
    const aws::OperationModel* operation_ = nullptr;
    bool from_service_ = false;
};

}  // namespace skylens::shell
