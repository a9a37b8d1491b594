// ec2:DescribeSnapshots: the account's snapshots, those shared with it and public ones.
//
// IAM: ec2:DescribeSnapshots on *.
// Errors, in order: InvalidParameterCombination (ids with MaxResults), InvalidParameterValue
//   (MaxResults, filters, not a snapshot's id), InvalidNextToken, InvalidSnapshot.NotFound,
//   InvalidUserID.Malformed, DryRunOperation.
// CloudTrail: read-only; snapshotSet, ownersSet, sharedUsersSet and filterSet.
//
// Deviations from AWS: the snapshots of the catalogue's public images are not listed; of public
//   snapshots there are only those of the simulation's accounts.
#include <algorithm>

#include "base/text.h"
#include "services/ec2/errors.h"
#include "services/ec2/filters.h"
#include "services/ec2/listing.h"
#include "services/ec2/snapshots.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace describe_snapshots {

SKYLENS_EC2_TRAIL(DescribeSnapshots)

const std::vector<std::string_view> kFilters = {
    "description", "encrypted", "owner-alias",  "owner-id",  "progress",   "snapshot-id",
    "start-time",  "status",    "storage-tier", "volume-id", "volume-size"};

Status check_accounts(const std::vector<Value>& given) {
    for (const Value& value : given) {
        const std::string_view id = value.as_string();
        const bool alias = id == "self" || id == "amazon" || id == "all";
        if (alias || (id.size() == 12 && is_digits(id))) continue;
        return aws::error("InvalidUserID.Malformed", "Invalid user id: \"", id, "\"");
    }
    return Ok{};
}

struct Seen {
    const aws::ReadCall& call;
    const Snapshot& row;
    aws::Place owner;
};

void lookup(const Seen& seen, std::string_view name, FilterValues& out) {
    const Snapshot& row = seen.row;
    if (name == "description") out.add(row.description);
    if (name == "encrypted") out.add(row.encrypted);
    if (name == "owner-id") out.add(seen.call.world.account(seen.owner).id);
    if (name == "progress") out.add(snapshot_progress(row, seen.call.now));
    if (name == "snapshot-id") out.add(row.id);
    if (name == "start-time") out.add(iso_time(row.started));
    if (name == "status") out.add(snapshot_state_name(row.state));
    if (name == "storage-tier") out.add("standard");
    if (name == "volume-id") out.add(row.volume_id);
    if (name == "volume-size") out.add(row.size_gib);
}

bool wanted_owner(const Seen& seen, const std::vector<Value>& owners) {
    if (owners.empty()) return true;
    const Str& id = seen.call.world.account(seen.owner).id;
    return std::any_of(owners.begin(), owners.end(), [&](const Value& owner) {
        return owner.as_string() == id ||
               (owner.as_string() == "self" && seen.owner.account == seen.call.place.account);
    });
}

bool shared_with(const Seen& seen, const std::vector<Value>& users) {
    if (users.empty()) return true;
    const Snapshot& row = seen.row;
    return std::any_of(users.begin(), users.end(), [&](const Value& user) {
        const std::string_view id = user.as_string();
        if (id == "all") return row.public_volumes;
        const Str account = id == "self" ? seen.call.account_id() : user.as_str();
        return seen.call.world.account(seen.owner).id == account || row.public_volumes ||
               std::find(row.shared_with.begin(), row.shared_with.end(), account) !=
                   row.shared_with.end();
    });
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Page page, read_page(params, "DescribeSnapshots", 5, 1000, "SnapshotIds"));
    SKYLENS_TRY(const Filters filters, Filters::read(params, kFilters));
    for (const Value& id : params.list("SnapshotIds")) {
        SKYLENS_TRY_OK(named_snapshot(call.world, call.place, id.as_string()));
    }
    SKYLENS_TRY_OK(check_accounts(params.list("OwnerIds")));
    SKYLENS_TRY_OK(check_accounts(params.list("RestorableByUserIds")));
    SKYLENS_TRY_OK(dry_run(params));
    const auto& ids = params.list("SnapshotIds");
    std::vector<Value> found;
    for (std::uint16_t account = 0; account < call.world.accounts.size(); ++account) {
        const aws::Place owner{account, call.place.region};
        for (const Snapshot& row : call.world.at(owner).ec2->snapshots) {
            const Seen seen{call, row, owner};
            if (!find_snapshot(call.world, call.place, row.id)) continue;
            const bool named = ids.empty() || std::any_of(ids.begin(), ids.end(), [&](auto& id) {
                                   return id.as_string() == row.id;
                               });
            if (!named || !wanted_owner(seen, params.list("OwnerIds"))) continue;
            if (!shared_with(seen, params.list("RestorableByUserIds"))) continue;
            const bool match = filters.match(
                &row.tags, [&](std::string_view name, auto& out) { lookup(seen, name, out); });
            if (match) found.push_back(snapshot_value(call.world, owner, row));
        }
    }
    return page_value("Snapshots", "DescribeSnapshots", page, std::move(found));
}

}  // namespace describe_snapshots

SKYLENS_DEFINE_OP(DescribeSnapshots) = {.read = describe_snapshots::run,
                                        .trail = {.request = describe_snapshots::trail}};

}  // namespace skylens::ec2
