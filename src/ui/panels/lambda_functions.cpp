#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace lambda_functions {

Value new_function(const Value&) {
    return Value::object(
        {{"FunctionName", "responder"},
         {"Runtime", "python3.13"},
         {"Handler", "index.handler"},
         {"Role", ""},
         {"Code", Value::object({{"S3Bucket", "code"}, {"S3Key", "responder.zip"}})}});
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "lambda",
        .operation = "ListFunctions",
        .rows = "Functions/*",
        .id = "FunctionName",
        .title = "lambda.functions",
        .empty = "lambda.functions_empty",
        .columns =
            {
                {"col.name", "FunctionName", 180, ListColumn::Kind::Text},
                {"col.runtime", "Runtime", 110, ListColumn::Kind::Text},
                {"col.arn", "FunctionArn", 320, ListColumn::Kind::Mono},
            },
        .actions =
            {
                {"CreateFunction", "do.create", false, new_function},
                {"Invoke", "lambda.invoke", true, fill<"FunctionName">},
                {"AddPermission", "lambda.permit", true, fill<"FunctionName">},
                {"DeleteFunction", "lambda.delete", true, fill<"FunctionName">},
            },
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace lambda_functions

SKYLENS_DEFINE_PANEL(LambdaFunctions) = {.id = "lambda-functions",
                                         .group = "messaging",
                                         .title = "lambda.functions",
                                         .draw = lambda_functions::draw};

}  // namespace skylens::ui
