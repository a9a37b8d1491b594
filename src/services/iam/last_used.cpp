#include "services/iam/last_used.h"

#include "services/cloudtrail/cloudtrail.h"
#include "services/cloudtrail/state.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

template <class Wanted>
std::optional<LastUse> newest(const aws::World& world, std::uint16_t account, Wanted wanted) {
    std::optional<LastUse> best;
    for (std::uint16_t region = 0; region < aws::kRegionCount; ++region) {
        const auto& records = world.at({account, region}).cloudtrail->records;
        for (std::size_t i = records.size(); i > 0; --i) {
            const cloudtrail::Record& record = records[i - 1];
            if (best && record.time <= best->time) break;
            if (!wanted(record.principal)) continue;
            const std::string_view source = cloudtrail::event_source(record);
            best = LastUse{record.time, Str(source.substr(0, source.find('.'))),
                           Str(aws::region_name(record.region))};
            break;
        }
    }
    return best;
}

}  // namespace

std::optional<LastUse> last_key_use(const aws::World& world, std::uint16_t account,
                                    std::string_view access_key_id) {
    return newest(world, account, [access_key_id](const aws::Principal& who) {
        return who.access_key_id == access_key_id;
    });
}

std::optional<LastUse> last_role_use(const aws::World& world, std::uint16_t account,
                                     std::string_view role) {
    return newest(world, account, [role](const aws::Principal& who) {
        return who.type == aws::PrincipalType::AssumedRole && who.name == role;
    });
}

}  // namespace skylens::iam
