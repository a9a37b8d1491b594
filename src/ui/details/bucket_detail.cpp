#include "ui/details/bucket_detail.h"

#include "ui/draw.h"
#include "ui/reading.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/json_tree.h"
#include "ui/widgets/panel.h"

namespace skylens::ui {
namespace {

struct Setting {
    const char* operation;
    const char* title;  // text key
};

const Setting kSettings[] = {
    {"GetPublicAccessBlock", "s3.detail_block"},
    {"GetBucketPolicyStatus", "s3.detail_policy_status"},
    {"GetBucketPolicy", "s3.detail_policy"},
    {"GetBucketVersioning", "s3.detail_versioning"},
    {"GetBucketEncryption", "s3.detail_encryption"},
    {"ListObjectsV2", "s3.detail_objects"},
};

}  // namespace

void draw_bucket(PanelContext& context, const Value& row) {
    const Value params = Value::object({{"Bucket", row["Name"]}});
    for (const Setting& setting : kSettings) {
        section_title(context.text(setting.title));
        const Result<Value>& answer = read(context, "s3", setting.operation, params);
        if (!answer.ok()) {
            say_muted(answer.error().message);
            continue;
        }
        if (answer.value().empty()) {
            say_muted(context.text("s3.detail_none"));
            continue;
        }
        Value shown = answer.value();
        // The policy is JSON inside a text.
        const auto policy = parse_json(shown["Policy"].as_string());
        if (policy.ok()) shown = policy.value();
        json_tree(setting.operation, shown, {.open_depth = 3});
    }
}

}  // namespace skylens::ui
