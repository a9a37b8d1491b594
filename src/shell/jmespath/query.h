// JMESPath, the language of the AWS CLI's --query and of the waiters (jmespath.org). Evaluated by
// jsoncons, which only query.cpp sees.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/value.h"

namespace skylens::shell {

class Query {
  public:
    // Refuses, with code "Query", what is no expression, as Python's jmespath says it, which the
    // AWS CLI shows. A function that does not exist is, as there, an error of search().
    static Result<Query> compile(std::string_view expression);

    // What the expression finds; null for nothing. Whole numbers stay whole. Errors have code
    // "Query": an unknown function, arguments of the wrong number or type.
    [[nodiscard]] Result<Value> search(const Value& document) const;

    [[nodiscard]] const std::string& text() const { return text_; }

    // A longer expression is refused.
    static constexpr std::size_t kTextMax = 64 * 1024;
    // Deeper brackets are refused.
    static constexpr int kDepthMax = 64;

  private:
    struct Compiled;

    std::string text_;
    std::shared_ptr<const Compiled> compiled_;  // null when `late_` says what is wrong
    std::string late_;
};

}  // namespace skylens::shell
