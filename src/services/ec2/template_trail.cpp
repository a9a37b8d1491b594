#include "services/ec2/template_trail.h"

#include "services/ec2/launch_templates.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

Value template_trail(const char* wrapper, const Value& params) {
    Value request = params;
    Value data = request["LaunchTemplateData"];
    if (data.contains("UserData")) {
        data.set("UserData", "<sensitiveDataRemoved>");
        request.set("LaunchTemplateData", std::move(data));
    }
    return Value::object({{Str(std::string_view(wrapper)), std::move(request)}});
}

void require_template_of(const aws::ReadCall& call, const Value& given, std::string_view action,
                         aws::Requirements& out) {
    const auto found = named_template(call.here().ec2, given);
    Value context = region_context(call);
    Str id = given["LaunchTemplateId"].as_str();
    if (found.ok()) {
        id = found.value()->id;
        add_resource_tags(context, found.value()->tags);
    }
    if (id.empty()) id = "*";
    out.push_back({Str(action), resource_arn(call, "launch-template", id), std::move(context)});
}

void require_template(const aws::ReadCall& call, const aws::Params& params,
                      aws::Requirements& out) {
    require_template_of(call, params.value(), action_of(call), out);
}

}  // namespace skylens::ec2
