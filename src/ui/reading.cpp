#include "ui/reading.h"

#include "aws/gateway.h"
#include "base/hash.h"
#include "services/iam/iam.h"

namespace skylens::ui {
namespace {

struct Kept {
    std::uint64_t stamp = 0;
    std::map<std::string, Result<Value>> answers;  // by service, operation and parameters
};

Result<Value> ask(const PanelContext& context, std::string_view service, std::string_view operation,
                  const Value& params) {
    aws::Request request;
    request.place = context.place();
    SKYLENS_TRY(request.principal, iam::resolve_principal(context.world, context.place().account,
                                                          context.screen.identity));
    request.service = Str(service);
    request.operation = Str(operation);
    request.params = params;
    return aws::peek(context.world, request);
}

}  // namespace

std::uint64_t reading_stamp(const PanelContext& context) {
    Hasher hasher;
    hasher.add(context.world.effects.size());
    hasher.add(static_cast<std::uint64_t>(context.world.now.ms));
    hasher.add(context.place().account);
    hasher.add(context.place().region);
    hasher.add_text(context.screen.identity);
    return hasher.value();
}

const Result<Value>& read(PanelContext& context, std::string_view service,
                          std::string_view operation, const Value& params) {
    Kept& kept = context.screen.memory<Kept>("reading");
    const std::uint64_t stamp = reading_stamp(context);
    if (kept.stamp != stamp) {
        kept.stamp = stamp;
        kept.answers.clear();
    }
    std::string key = join(service, ":", operation, " ", to_json(params));
    auto found = kept.answers.find(key);
    if (found == kept.answers.end()) {
        found =
            kept.answers.emplace(std::move(key), ask(context, service, operation, params)).first;
    }
    return found->second;
}

}  // namespace skylens::ui
