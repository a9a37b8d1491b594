#include "services/iam/policy/elements.h"

#include <array>

#include "base/text.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

constexpr std::array<std::string_view, 9> kStatementElements = {
    "Sid",       "Effect",   "Principal",   "NotPrincipal", "Action",
    "NotAction", "Resource", "NotResource", "Condition"};

constexpr std::array<std::string_view, 13> kIamPaths = {"user/",
                                                        "federated-user/",
                                                        "role/",
                                                        "group/",
                                                        "instance-profile/",
                                                        "mfa/",
                                                        "server-certificate/",
                                                        "policy/",
                                                        "sms-mfa/",
                                                        "saml-provider/",
                                                        "oidc-provider/",
                                                        "report/",
                                                        "access-report/"};

bool known_partition(std::string_view text) {
    return text == "aws" || text == "aws-cn" || text == "aws-us-gov";
}

bool vendor_well_formed(std::string_view vendor) {
    if (vendor.empty()) return false;
    for (const char c : vendor) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool other = (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '*' || c == '?';
        if (!letter && !other) return false;
    }
    return true;
}

bool set(ResourceFlaw& out, PolicyFlaw flaw, std::string subject) {
    out.flaw = flaw;
    out.subject = std::move(subject);
    return false;
}

// The wrong ARN as AWS prints it: always six parts, the missing ones as stars.
std::string partition_message(const std::vector<std::string_view>& parts) {
    std::string arn = "arn:";
    arn += parts[1];
    for (std::size_t i = 2; i < 6; ++i) {
        arn += ':';
        arn += i < parts.size() ? parts[i] : std::string_view("*");
    }
    for (std::size_t i = 6; i < parts.size(); ++i) {
        arn += ':';
        arn += parts[i];
    }
    return join("Partition \"", parts[1], "\" is not valid for resource \"", arn, "\".");
}

bool region_allowed(std::string_view service, std::string_view region, std::string_view rest,
                    std::string_view text, ResourceFlaw& flaw) {
    if (region.empty()) return true;
    if (service == "iam") return set(flaw, PolicyFlaw::IamRegion, std::string(text));
    if (service == "s3" && !rest.starts_with("accesspoint") && !rest.starts_with("job") &&
        !rest.starts_with("storage-lens")) {
        return set(flaw, PolicyFlaw::ResourceRegion, std::string(text));
    }
    return true;
}

bool iam_path_allowed(std::string_view path) {
    if (path == "*" || path.starts_with("${")) return true;
    for (const std::string_view known : kIamPaths) {
        if (path.starts_with(known)) return true;
        // "user*", "u*": a star that stands for the rest of a known beginning.
        const std::size_t wild = path.find_first_of("*?");
        if (wild < known.size() && known.substr(0, wild) == path.substr(0, wild)) return true;
    }
    return false;
}

bool all_digits(std::string_view text, std::size_t size) {
    return text.size() == size && is_digits(text);
}

bool aws_principal_well_formed(std::string_view value) {
    if (value == "*" || all_digits(value, 12)) return true;
    // Unique ids stand where the user or role has been deleted.
    if (value.starts_with("AIDA") || value.starts_with("AROA")) return true;
    if (value.find_first_of("*?") != std::string_view::npos) return false;
    const std::vector<std::string_view> parts = split(value, ':');
    if (parts.size() < 6 || parts[0] != "arn" || !known_partition(parts[1])) return false;
    if (!parts[3].empty() || !all_digits(parts[4], 12)) return false;
    const std::string_view rest = parts[5];
    if (parts[2] == "iam") {
        return rest == "root" || (rest.starts_with("user/") && rest.size() > 5) ||
               (rest.starts_with("role/") && rest.size() > 5);
    }
    if (parts[2] != "sts") return parts[2] == "cloudfront";
    return rest.starts_with("assumed-role/") || rest.starts_with("federated-user/");
}

}  // namespace

bool is_statement_element(std::string_view key) {
    for (const std::string_view known : kStatementElements) {
        if (key == known) return true;
    }
    return false;
}

bool find_principal_field(std::string_view key, PrincipalField& out) {
    if (key == "AWS")
        out = PrincipalField::Aws;
    else if (key == "Service")
        out = PrincipalField::Service;
    else if (key == "Federated")
        out = PrincipalField::Federated;
    else if (key == "CanonicalUser")
        out = PrincipalField::CanonicalUser;
    else
        return false;
    return true;
}

bool read_strings(const Value& value, std::vector<Str>& out) {
    if (value.is_string()) {
        out.push_back(value.as_str());
        return true;
    }
    if (!value.is_array()) return false;
    for (const Value& element : value.elements()) {
        if (element.is_null()) continue;
        if (!element.is_string()) return false;
        out.push_back(element.as_str());
    }
    return true;
}

bool read_condition_values(const Value& value, std::vector<Str>& out) {
    if (value.is_array()) {
        for (const Value& element : value.elements()) {
            if (element.is_array() || !read_condition_values(element, out)) return false;
        }
        return true;
    }
    if (value.is_string()) {
        out.push_back(value.as_str());
    } else if (value.is_bool() || value.is_number()) {
        out.push_back(to_json(value));
    } else {
        return false;
    }
    return true;
}

bool action_well_formed(std::string_view text, PolicyFlaw& flaw) {
    if (text == "*") return true;
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) {
        flaw = PolicyFlaw::ActionWithoutVendor;
        return false;
    }
    if (text.find(':', colon + 1) != std::string_view::npos) {
        flaw = PolicyFlaw::ActionColons;
        return false;
    }
    flaw = PolicyFlaw::ActionVendor;
    return vendor_well_formed(text.substr(0, colon));
}

bool resource_well_formed(std::string_view text, ResourceFlaw& flaw) {
    if (text == "*") return true;
    const std::vector<std::string_view> parts = split(text, ':');
    if (parts.size() < 2) return set(flaw, PolicyFlaw::ResourceForm, std::string(text));
    if (!known_partition(parts[1]) && parts[1] != "*") {
        return set(flaw, PolicyFlaw::ResourcePartition, partition_message(parts));
    }
    if (parts.size() < 3) return set(flaw, PolicyFlaw::ResourceVendor, {});
    // Empty parts are only understood when all six are there.
    const bool gap = text.find("::") != std::string_view::npos;
    if (parts[2].empty() || (gap && parts.size() < 6)) {
        return set(flaw, PolicyFlaw::LegacyResource, {});
    }
    const std::string_view service = parts[2];
    if (service.find_first_of("*?") != std::string_view::npos) {
        return set(flaw, PolicyFlaw::ResourceVendor, {});
    }
    if (parts.size() < 6) return true;
    std::size_t start = 0;
    for (int i = 0; i < 5; ++i)
        start = text.find(':', start) + 1;
    const std::string_view rest = text.substr(start);
    if (!region_allowed(service, parts[3], rest, text, flaw)) return false;
    if (service == "iam" && !iam_path_allowed(rest)) return set(flaw, PolicyFlaw::IamPath, {});
    return true;
}

bool principal_well_formed(const PrincipalEntry& entry) {
    const std::string_view value = entry.value;
    switch (entry.field) {
        case PrincipalField::Aws:
            return aws_principal_well_formed(value);
        case PrincipalField::Service: {
            const std::size_t dot = value.find('.');
            return dot != std::string_view::npos && dot > 0 &&
                   (value.find(".amazonaws.com") != std::string_view::npos ||
                    value.find(".amazon.com") != std::string_view::npos ||
                    value.find(".aws.internal") != std::string_view::npos);
        }
        case PrincipalField::Federated:
        case PrincipalField::CanonicalUser:
            return !value.empty();
    }
    return false;
}

}  // namespace skylens::iam
