// The Filters parameter of Describe operations: all filters must match, one of a filter's values
// is enough, * and ? are wildcards, \ makes them ordinary ("Filtering your output").
#pragma once

#include <string_view>
#include <vector>

#include "aws/params.h"
#include "base/result.h"
#include "services/ec2/tags.h"

namespace skylens::ec2 {

// What a resource says to a filter name: none, one or several texts.
class FilterValues {
  public:
    void add(std::string_view text) { list_.push_back(Str(text)); }
    void add(const Str& text) { list_.push_back(text); }
    void add(bool flag) { list_.push_back(flag ? Str("true") : Str("false")); }
    void add(std::int64_t number) { list_.push_back(Str(std::to_string(number))); }
    void add(int number) { add(static_cast<std::int64_t>(number)); }
    void add(const char* text) { add(std::string_view(text)); }
    void add(const std::string& text) { add(std::string_view(text)); }
    [[nodiscard]] const std::vector<Str>& list() const { return list_; }

  private:
    std::vector<Str> list_;
};

class Filters {
  public:
    // `names` are the filters that the operation knows, besides tag:KEY and tag-key. Refuses
    // others: "The filter 'x' is invalid".
    static Result<Filters> read(const aws::Params& params,
                                const std::vector<std::string_view>& names);

    // `lookup(name, FilterValues&)` gives the resource's values.
    template <class Lookup>
    [[nodiscard]] bool match(const Tags* tags, const Lookup& lookup) const {
        for (const Filter& filter : filters_) {
            FilterValues values;
            if (!tag_values(filter, tags, values)) lookup(filter.name.view(), values);
            if (!any_matches(filter, values)) return false;
        }
        return true;
    }
    [[nodiscard]] bool empty() const { return filters_.empty(); }
    // The texts of one filter; empty when it is not given.
    [[nodiscard]] std::vector<Str> values_of(std::string_view name) const;

  private:
    struct Filter {
        Str name;
        std::vector<Str> values;
    };
    static bool tag_values(const Filter& filter, const Tags* tags, FilterValues& out);
    static bool any_matches(const Filter& filter, const FilterValues& values);

    std::vector<Filter> filters_;
};

}  // namespace skylens::ec2
