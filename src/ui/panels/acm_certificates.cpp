#include "ui/details/related.h"
#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace acm_certificates {

const std::vector<RelatedTable>& related() {
    static const std::vector<RelatedTable> kRelated = {
        {.service = "acm",
         .operation = "DescribeCertificate",
         .params = fill<"CertificateArn">,
         .rows = "Certificate/DomainValidationOptions/*",
         .id = "DomainName",
         .title = "acm.validation",
         .columns =
             {
                 {"col.domain", "DomainName", 180, ListColumn::Kind::Text},
                 {"col.state", "ValidationStatus", 140, ListColumn::Kind::Status},
                 {"col.method", "ValidationMethod", 90, ListColumn::Kind::Text},
                 {"col.name", "ResourceRecord/Name", 220, ListColumn::Kind::Mono},
                 {"col.value", "ResourceRecord/Value", 220, ListColumn::Kind::Mono},
             }},
    };
    return kRelated;
}

void draw_details(PanelContext& context, const Value& row) {
    for (const RelatedTable& table : related())
        draw_related(context, row, text_at_path(row, "CertificateArn"), table);
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "acm",
        .operation = "ListCertificates",
        .rows = "CertificateSummaryList/*",
        .id = "CertificateArn",
        .title = "acm.certificates",
        .empty = "acm.certificates_empty",
        .columns =
            {
                {"col.domain", "DomainName", 180, ListColumn::Kind::Text},
                {"col.state", "Status", 140, ListColumn::Kind::Status},
                {"col.type", "Type", 110, ListColumn::Kind::Text},
                {"col.expires", "NotAfter", 160, ListColumn::Kind::Time},
                {"col.in_use", "InUse", 70, ListColumn::Kind::Text},
                {"col.arn", "CertificateArn", 300, ListColumn::Kind::Mono},
            },
        .actions =
            {
                {"RequestCertificate", "acm.request", false, nullptr},
                {"ImportCertificate", "acm.import", false, nullptr},
                {"RenewCertificate", "acm.renew", true, fill<"CertificateArn">},
                {"DeleteCertificate", "do.delete", true, fill<"CertificateArn">},
            },
        .detail = draw_details,
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace acm_certificates

SKYLENS_DEFINE_PANEL(AcmCertificates) = {.id = "acm-certificates",
                                         .group = "elb",
                                         .title = "acm.certificates",
                                         .draw = acm_certificates::draw};

}  // namespace skylens::ui
