
#include "base/sort.h"
#include "base/text.h"
#include "services/sns/state.h"
#include "shell/sim_commands.h"

namespace skylens::shell::commands {
namespace {

// Every e-mail of every account and Region, in the order of arrival.
std::vector<const sns::Email*> all_mail(const aws::World& world) {
    std::vector<const sns::Email*> mail;
    for (const aws::RegionState& region : world.regions) {
        for (std::size_t i = 0; i < region.sns->inbox.size(); ++i) {
            mail.push_back(&region.sns->inbox[i]);
        }
    }
    sort_stably(mail, [](const sns::Email* a, const sns::Email* b) {
        return a->time != b->time ? a->time < b->time : a->effect < b->effect;
    });
    return mail;
}

Value mail_json(const sns::Email& email, std::int64_t number) {
    return Value::object({{"number", number},
                          {"time", iso_time(email.time)},
                          {"to", email.to},
                          {"from", email.from},
                          {"subject", email.subject},
                          {"body", email.body},
                          {"topic", email.topic_arn},
                          {"token", email.token},
                          {"effect", static_cast<std::int64_t>(email.effect)}});
}

SimAnswer one_mail(const sns::Email& email, std::int64_t number) {
    return {mail_json(email, number), join("From: ", email.from.view(), "\nTo: ", email.to.view(),
                                           "\nDate: ", iso_time(email.time), "\nSubject: ",
                                           email.subject.view(), "\n\n", email.body.view(), "\n")};
}

}  // namespace

Result<SimAnswer> inbox(SimContext& context, const std::vector<std::string>& words) {
    const std::vector<const sns::Email*> mail = all_mail(context.session.world());
    if (words.size() == 1 && is_digits(words[0]) && words[0].size() < 9) {
        const std::size_t number = std::stoul(words[0]);
        if (number == 0 || number > mail.size()) {
            return Failure{"NoSuchMail", join("there is no e-mail ", words[0])};
        }
        return one_mail(*mail[number - 1], static_cast<std::int64_t>(number));
    }
    if (!words.empty()) return sim_usage("sim inbox [NUMBER]");
    SimAnswer answer;
    Value list = Value::array();
    for (std::size_t i = 0; i < mail.size(); ++i) {
        const auto number = static_cast<std::int64_t>(i) + 1;
        list.push(mail_json(*mail[i], number));
        answer.text += join(number, " ", iso_time(mail[i]->time), " to ", mail[i]->to.view(), ": ",
                            mail[i]->subject.view(), "\n");
    }
    if (mail.empty()) answer.text = "no e-mail has arrived\n";
    answer.json = Value::object({{"mail", list}});
    return answer;
}

}  // namespace skylens::shell::commands
