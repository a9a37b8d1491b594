#include "services/ec2/credits.h"

#include <algorithm>

#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

constexpr double kLaunchCreditsPerVcpu = 30;
constexpr Duration kKeptAfterStop = days(7);
// Above the baseline at most this share of the balance is spent a minute, so that the speed falls
// by 95 % in 15 minutes ("gradually lowered").
constexpr double kSlowingMinutes = 5;

double take_from_balance(Credits& credits, double amount) {
    const double from_launch = std::min(credits.launch, amount);
    credits.launch -= from_launch;
    const double from_accrued = std::min(credits.accrued, amount - from_launch);
    credits.accrued -= from_accrued;
    return from_launch + from_accrued;
}

// Earned credits first pay for what is used now; the rest is saved, up to the cap.
void save(Credits& credits, const InstanceType& type, double rest) {
    const double repaid = std::min(credits.surplus, rest);
    credits.surplus -= repaid;
    credits.accrued = std::min(type.credits_max, credits.accrued + rest - repaid);
}

}  // namespace

CreditSpending spend_credits(Credits& credits, const InstanceType& type, double wanted,
                             double minutes) {
    CreditSpending spending;
    const double earned = type.credits_per_hour / 60 * minutes;
    if (wanted <= earned) {
        save(credits, type, earned - wanted);
        spending.used = wanted;
        return spending;
    }
    double extra = wanted - earned;
    if (!credits.unlimited) {
        extra = std::min(extra, credits.balance() / kSlowingMinutes * minutes);
    }
    const double paid = take_from_balance(credits, extra);
    spending.used = earned + paid;
    if (!credits.unlimited) return spending;
    const double ahead = extra - paid;
    const double room = std::max(0.0, type.credits_max - credits.surplus);
    credits.surplus += std::min(ahead, room);
    spending.charged = std::max(0.0, ahead - room);
    spending.used += ahead;
    return spending;
}

void credits_on_start(Credits& credits, const InstanceType& type, SimTime now) {
    if (!type.burstable()) return;
    if (credits.kept_until != SimTime{} && credits.kept_until < now) credits.accrued = 0;
    credits.kept_until = {};
    credits.launch = 0;
    if (type.family() == "t2" && !credits.unlimited) {
        credits.launch = kLaunchCreditsPerVcpu * type.vcpus;
    }
}

double credits_on_stop(Credits& credits, const InstanceType& type, SimTime now) {
    if (!type.burstable()) return 0;
    credits.launch = 0;
    if (type.family() == "t2") credits.accrued = 0;
    credits.kept_until = now + kKeptAfterStop;
    const double charged = credits.surplus;
    credits.surplus = 0;
    return charged;
}

double set_unlimited(Credits& credits, bool unlimited) {
    const double charged = credits.unlimited && !unlimited ? credits.surplus : 0;
    if (!unlimited) credits.surplus = 0;
    credits.unlimited = unlimited;
    return charged;
}

}  // namespace skylens::ec2
