// What belongs to a selected resource: a reading asked about it, as a table with its own actions
// (the listeners of a load balancer, the entries of a network ACL).
#pragma once

#include <vector>

#include "ui/list_page.h"

namespace skylens::ui {

struct RelatedTable {
    const char* service;
    const char* operation;                // the reading one
    Value (*params)(const Value& owner);  // asks about the selected resource
    const char* rows;                     // path of the rows in the answer
    const char* id;                       // path in a row that tells it apart
    const char* title;                    // text key
    std::vector<ListColumn> columns;
    // `fill` gets the selected row of this table with the owner's other members, or, when needs_row
    // is false, the owner.
    std::vector<ListAction> actions = {};
};

// Draws the table of what `owner` has; `owner_id` keeps its selection apart from another's.
void draw_related(PanelContext& context, const Value& owner, std::string_view owner_id,
                  const RelatedTable& related);

}  // namespace skylens::ui
