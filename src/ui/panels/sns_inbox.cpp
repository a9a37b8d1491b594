// The inbox: every e-mail that SNS sent in this account and Region.
#include "services/sns/state.h"
#include "ui/draw.h"
#include "ui/panel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel.h"

namespace skylens::ui {
namespace sns_inbox {

void draw_email(PanelContext& context, const sns::Email& email, std::size_t index) {
    begin_panel(join("email-", static_cast<std::int64_t>(index)).c_str(),
                {email.subject.view(), -1, {}});
    say_muted(join(iso_time(email.time), "   ", email.from.view(), " → ", email.to.view()));
    say_wrapped(email.body.view(), theme().text);
    if (!email.token.empty()) {
        const std::string label =
            join(context.text("sns.confirm"), "###confirm-", static_cast<std::int64_t>(index));
        if (button(label.c_str(), ButtonKind::Primary)) {
            context.commands.call(
                "sns", "ConfirmSubscription",
                Value::object({{"TopicArn", email.topic_arn}, {"Token", email.token}}));
        }
    }
    end_panel();
}

void draw(PanelContext& context) {
    page_title(context.text("sns.inbox"), context.text("sns.inbox_text"));
    const auto& inbox = context.here().sns->inbox;
    if (inbox.empty()) empty_state(context.text("list.empty"), context.text("sns.inbox_empty"));
    constexpr std::size_t kShown = 50;
    for (std::size_t i = inbox.size(); i > 0 && inbox.size() - i < kShown; --i)
        draw_email(context, inbox[i - 1], i);
}

}  // namespace sns_inbox

SKYLENS_DEFINE_PANEL(SnsInbox) = {
    .id = "sns-inbox", .group = "messaging", .title = "sns.inbox", .draw = sns_inbox::draw};

}  // namespace skylens::ui
