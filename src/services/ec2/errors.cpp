#include "services/ec2/errors.h"

#include "services/ec2/state.h"

namespace skylens::ec2 {

bool well_formed(const IdKind& kind, std::string_view id) {
    if (id.substr(0, kind.prefix.size()) != kind.prefix) return false;
    const std::string_view digits = id.substr(kind.prefix.size());
    if (digits.size() != 8 && digits.size() != 17) return false;
    for (const char c : digits) {
        if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) return false;
    }
    return true;
}

Status check_form(const IdKind& kind, std::string_view id) {
    if (well_formed(kind, id)) return Ok{};
    const bool prefixed = id.substr(0, kind.prefix.size()) == kind.prefix;
    if (!prefixed && kind.prefix == "vol-") {
        return invalid_value(id, "volumes", "Expected: 'vol-...'.");
    }
    return aws::error(kind.malformed_code, "Invalid id: \"", id, "\"",
                      prefixed ? "" : join(" (expecting \"", kind.prefix, "...\")"));
}

Failure not_found(const IdKind& kind, const std::vector<Str>& ids) {
    std::string list;
    for (const Str& id : ids) list += (list.empty() ? "" : ", ") + id.string();
    const bool many = ids.size() > 1;
    if (kind.prefix == "ami-") {
        return aws::error(kind.not_found_code, "The image id", many ? "s" : "", " '[", list, "]' ",
                          many ? "do" : "does", " not exist");
    }
    return aws::error(kind.not_found_code, "The ", kind.noun, many ? "s" : "", " '", list, "' ",
                      many ? "do" : "does", " not exist", kind.prefix == "vol-" ? "." : "");
}

Failure missing_parameter(std::string_view name) {
    return aws::error("MissingParameter", "The request must contain the parameter ", name);
}

Failure invalid_value(std::string_view value, std::string_view name, std::string_view reason) {
    return aws::error("InvalidParameterValue", "Value (", value, ") for parameter ", name,
                      " is invalid. ", reason);
}

Status check_cpu_credits(std::string_view mode) {
    if (mode == "standard" || mode == "unlimited") return Ok{};
    return aws::error("InvalidCpuCredits",
                      "The specified CpuCredit value is invalid. Valid "
                      "values are standard and unlimited.");
}

Status dry_run(const aws::Params& params) {
    if (!params.flag("DryRun")) return Ok{};
    return Failure{"DryRunOperation", "Request would have succeeded, but DryRun flag is set.", 412};
}

}  // namespace skylens::ec2
