#include "services/iam/iam.h"

#include "aws/errors.h"

namespace skylens::iam {

void set_up_account(aws::World& world, std::uint16_t account) {
    static_cast<void>(world);
    static_cast<void>(account);
}

Result<aws::Principal> resolve_principal(const aws::World& world, std::uint16_t account, std::string_view text) {
    const Str& id = world.accounts[account].id;
    aws::Principal principal;
    principal.account = account;
    principal.account_id = id;
    if (text == "root") {
        principal.type = aws::PrincipalType::Root;
        principal.principal_id = id;
        principal.arn = Str(join("arn:aws:iam::", id.view(), ":root"));
        return principal;
    }
    constexpr std::string_view kService = "service/";
    if (text.substr(0, kService.size()) == kService) {
        principal.type = aws::PrincipalType::Service;
        principal.name = Str(text.substr(kService.size()));
        return principal;
    }
    return aws::error("NoSuchPrincipal", "'", text, "' is nobody in account ", id.view());
}

Status authorize(const aws::ReadCall& call, const aws::Requirements& requirements) {
    static_cast<void>(requirements);
    if (call.principal.type == aws::PrincipalType::Root || call.principal.type == aws::PrincipalType::Service) {
        return Ok{};
    }
    return aws::error("AccessDenied", "only the root user acts so far");
}

}  // namespace skylens::iam
