#include "services/events/pattern_tree.h"

#include <algorithm>

#include "base/sort.h"
#include "base/text.h"
#include "services/events/state.h"

namespace skylens::events {
namespace {

struct Leaf {
    std::vector<std::string_view> steps;
    std::uint32_t condition = 0;
    std::uint32_t anchor_depth = 0;
};

std::uint32_t common_steps(const Leaf& a, const Leaf& b) {
    std::uint32_t count = 0;
    while (count < a.steps.size() && count < b.steps.size() && a.steps[count] == b.steps[count])
        ++count;
    return count;
}

// Lays out the nodes for leaves [first, last), which share their first `depth` steps.
class TreeBuilder {
  public:
    TreeBuilder(PatternData& data, std::vector<Leaf> leaves)
        : data_(data), leaves_(std::move(leaves)) {}

    Combination run() {
        Combination combination;
        const std::vector<Range> groups = group(0, leaves_.size(), 0);
        combination.first_child = reserve(groups.size());
        combination.child_count = static_cast<std::uint32_t>(groups.size());
        for (std::size_t i = 0; i < groups.size(); ++i) {
            fill(combination.first_child + static_cast<std::uint32_t>(i), groups[i], 0);
        }
        return combination;
    }

  private:
    struct Range {
        std::size_t first;
        std::size_t last;
    };

    [[nodiscard]] std::vector<Range> group(std::size_t first, std::size_t last,
                                           std::size_t depth) const {
        std::vector<Range> groups;
        for (std::size_t i = first; i < last;) {
            std::size_t end = i;
            while (end < last && leaves_[end].steps[depth] == leaves_[i].steps[depth])
                ++end;
            groups.push_back({i, end});
            i = end;
        }
        return groups;
    }

    std::uint32_t reserve(std::size_t count) {
        const std::size_t first = data_.nodes.size();
        data_.nodes.resize(first + count);
        return static_cast<std::uint32_t>(first);
    }

    void fill(std::uint32_t index, Range range, std::size_t depth) {
        Node node;
        node.key = leaves_[range.first].steps[depth];
        node.needs_nothing = true;
        // The leaf that ends here sorts first, because it is a prefix of the others.
        if (leaves_[range.first].steps.size() == depth + 1) {
            const Leaf& leaf = leaves_[range.first];
            node.condition = static_cast<std::int32_t>(leaf.condition);
            node.anchor_depth = leaf.anchor_depth;
            ++range.first;
        }
        for (std::size_t i = range.first; i < range.last; ++i) {
            node.needs_nothing =
                node.needs_nothing && data_.conditions[leaves_[i].condition].may_be_absent;
        }
        const std::vector<Range> groups = group(range.first, range.last, depth + 1);
        node.first_child = reserve(groups.size());
        node.child_count = static_cast<std::uint32_t>(groups.size());
        for (std::size_t i = 0; i < groups.size(); ++i) {
            fill(node.first_child + static_cast<std::uint32_t>(i), groups[i], depth + 1);
        }
        data_.nodes[index] = std::move(node);
    }

    PatternData& data_;
    std::vector<Leaf> leaves_;
};

}  // namespace

void add_combination(const Branch& branch, PatternData& data) {
    std::vector<Leaf> leaves;
    for (const auto& entry : branch) {
        Leaf leaf;
        leaf.steps = split(data.conditions[entry.second].path, '.');
        leaf.condition = entry.second;
        for (const Leaf& earlier : leaves) {
            if (data.conditions[earlier.condition].only_absent) continue;
            const auto above = static_cast<std::uint32_t>(earlier.steps.size() - 1);
            leaf.anchor_depth =
                std::max(leaf.anchor_depth, std::min(above, common_steps(earlier, leaf)));
        }
        data.depth = std::max(data.depth, static_cast<std::uint32_t>(leaf.steps.size()));
        leaves.push_back(std::move(leaf));
    }
    // Alphabetical order of whole paths may part siblings ("a", "a-b", "a.c"); order by step
    // instead.
    sort_stably(leaves, [](const Leaf& a, const Leaf& b) { return a.steps < b.steps; });
    std::vector<std::uint32_t> order;
    for (const Leaf& leaf : leaves)
        order.push_back(leaf.condition);
    sort_stably(order);
    Combination combination = TreeBuilder(data, std::move(leaves)).run();
    combination.conditions = std::move(order);
    data.combinations.push_back(std::move(combination));
}

}  // namespace skylens::events
