#include "services/iam/iam.h"
#include "services/iam/mfa.h"
#include "services/iam/state.h"
#include "shell/sim_commands.h"

namespace skylens::shell::commands {
namespace {

SimAnswer identity_answer(const SimContext& context) {
    const Identity& identity = context.identity;
    const std::string_view account = identity.account.empty()
                                         ? context.session.world().accounts[0].id.view()
                                         : identity.account.view();
    return {Value::object({{"as", identity.as}, {"account", account}, {"region", identity.region}}),
            join(identity.as.view(), " in ", account, ", ", identity.region.view(), "\n")};
}

// Takes the identity if it can act.
Result<SimAnswer> change(SimContext& context, Identity identity) {
    learn::Call call;
    call.as = identity.as;
    call.account = identity.account;
    call.region = identity.region;
    const auto request = learn::request_of(context.session.world(), call);
    if (!request.ok()) return request.error();
    context.identity = std::move(identity);
    return identity_answer(context);
}

}  // namespace

Result<SimAnswer> act_as(SimContext& context, const std::vector<std::string>& words) {
    if (words.empty()) return identity_answer(context);
    if (words.size() != 1) return sim_usage("sim as root|user/NAME|role/NAME|ACCESS-KEY-ID");
    Identity identity = context.identity;
    identity.as = Str(words[0]);
    return change(context, std::move(identity));
}

Result<SimAnswer> set_region(SimContext& context, const std::vector<std::string>& words) {
    if (words.empty()) return identity_answer(context);
    if (words.size() != 1) return sim_usage("sim region NAME");
    Identity identity = context.identity;
    identity.region = Str(words[0]);
    return change(context, std::move(identity));
}

Result<SimAnswer> set_account(SimContext& context, const std::vector<std::string>& words) {
    if (words.empty()) return identity_answer(context);
    if (words.size() != 1) return sim_usage("sim account ID");
    Identity identity = context.identity;
    identity.account = Str(words[0]);
    return change(context, std::move(identity));
}

Result<SimAnswer> show_mfa(SimContext& context, const std::vector<std::string>& words) {
    if (words.size() != 1) return sim_usage("sim mfa SERIAL-NUMBER");
    const aws::World& world = context.session.world();
    for (const aws::Account& account : world.accounts) {
        if (!account.iam->mfa_devices.contains(words[0])) continue;
        const Str code = iam::mfa_code(world.seed, words[0], world.now);
        const Str next = iam::next_mfa_code(world.seed, words[0], world.now);
        return SimAnswer{Value::object({{"code", code}, {"next", next}}),
                         join(code, " now, ", next, " next\n")};
    }
    return Failure{"NoSuchDevice", join("there is no MFA device '", words[0], "'")};
}

}  // namespace skylens::shell::commands
