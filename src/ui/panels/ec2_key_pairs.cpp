#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace ec2_key_pairs {

const ListPage& page() {
    static const ListPage kPage = {
        .service = "ec2",
        .operation = "DescribeKeyPairs",
        .rows = "KeyPairs/*",
        .id = "KeyPairId",
        .title = "ec2.key_pairs",
        .empty = "ec2.key_pairs_empty",
        .columns =
            {
                {"col.name", "KeyName", 140, ListColumn::Kind::Text},
                {"col.id", "KeyPairId", 190, ListColumn::Kind::Mono},
                {"col.type", "KeyType", 80, ListColumn::Kind::Text},
                {"col.fingerprint", "KeyFingerprint", 300, ListColumn::Kind::Mono},
                {"col.created", "CreateTime", 160, ListColumn::Kind::Time},
            },
        .actions =
            {
                {"CreateKeyPair", "do.create", false, nullptr},
                {"DeleteKeyPair", "do.delete", true, fill<"KeyName">},
            },
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace ec2_key_pairs

SKYLENS_DEFINE_PANEL(Ec2KeyPairs) = {
    .id = "ec2-key-pairs", .group = "ec2", .title = "ec2.key_pairs", .draw = ec2_key_pairs::draw};

}  // namespace skylens::ui
