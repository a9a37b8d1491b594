#include "ui/details/bucket_detail.h"
#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace s3_buckets {

Value with_block(const Value& row) {
    return Value::object(
        {{"Bucket", row["Name"]},
         {"PublicAccessBlockConfiguration", Value::object({{"BlockPublicAcls", true},
                                                           {"IgnorePublicAcls", true},
                                                           {"BlockPublicPolicy", true},
                                                           {"RestrictPublicBuckets", true}})}});
}

Value with_versioning(const Value& row) {
    return Value::object({{"Bucket", row["Name"]},
                          {"VersioningConfiguration", Value::object({{"Status", "Enabled"}})}});
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "s3",
        .operation = "ListBuckets",
        .rows = "Buckets/*",
        .id = "Name",
        .title = "s3.buckets",
        .empty = "s3.buckets_empty",
        .columns =
            {
                {"col.name", "Name", 220, ListColumn::Kind::Mono},
                {"col.created", "CreationDate", 150, ListColumn::Kind::Time},
            },
        .actions =
            {
                {"CreateBucket", "s3.create", false, nullptr},
                {"PutObject", "s3.put_object", true, fill_as<"Bucket", "Name">},
                {"PutPublicAccessBlock", "s3.block", true, with_block},
                {"DeletePublicAccessBlock", "s3.unblock", true, fill_as<"Bucket", "Name">},
                {.operation = "PutBucketPolicy",
                 .label = "s3.put_policy",
                 .needs_row = true,
                 .fill = fill_as<"Bucket", "Name">,
                 .present = {"GetBucketPolicy", fill_as<"Bucket", "Name">, "Policy", "Policy"}},
                {"DeleteBucketPolicy", "s3.delete_policy", true, fill_as<"Bucket", "Name">},
                {"PutBucketVersioning", "s3.versioning", true, with_versioning},
                {.operation = "PutBucketEncryption",
                 .label = "s3.encryption",
                 .needs_row = true,
                 .fill = fill_as<"Bucket", "Name">,
                 .present = {"GetBucketEncryption", fill_as<"Bucket", "Name">,
                             "ServerSideEncryptionConfiguration",
                             "ServerSideEncryptionConfiguration"}},
                {"DeleteBucket", "s3.delete", true, fill_as<"Bucket", "Name">},
            },
        .detail = draw_bucket,
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace s3_buckets

SKYLENS_DEFINE_PANEL(S3Buckets) = {
    .id = "s3-buckets", .group = "s3", .title = "s3.buckets", .draw = s3_buckets::draw};

}  // namespace skylens::ui
