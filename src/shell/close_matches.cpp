#include "shell/close_matches.h"

#include <cstdint>

#include "base/sort.h"
#include "base/str.h"

namespace skylens::shell {
namespace {

constexpr std::size_t kLengthMax = 128;

struct Run {
    std::size_t a = 0;
    std::size_t b = 0;
    std::size_t length = 0;
};

Run longest_run(std::string_view a, std::string_view b) {
    Run best;
    std::vector<std::size_t> before(b.size() + 1, 0);
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::vector<std::size_t> here(b.size() + 1, 0);
        for (std::size_t j = 0; j < b.size(); ++j) {
            if (a[i] != b[j]) continue;
            const std::size_t length = before[j] + 1;
            here[j + 1] = length;
            if (length > best.length) best = {i + 1 - length, j + 1 - length, length};
        }
        before = std::move(here);
    }
    return best;
}

std::size_t shared(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty()) return 0;
    const Run run = longest_run(a, b);
    if (run.length == 0) return 0;
    return run.length + shared(a.substr(0, run.a), b.substr(0, run.b)) +
           shared(a.substr(run.a + run.length), b.substr(run.b + run.length));
}

}  // namespace

double likeness(std::string_view a, std::string_view b) {
    if (a.empty() && b.empty()) return 1.0;
    return 2.0 * static_cast<double>(shared(a, b)) / static_cast<double>(a.size() + b.size());
}

std::string invalid_choice(std::string_view word, const std::vector<std::string>& choices) {
    std::string message = join("Found invalid choice '", word, "'\n");
    if (word.size() > kLengthMax) return message;
    struct Candidate {
        double likeness;
        const std::string* word;
    };
    std::vector<Candidate> candidates;
    for (const std::string& choice : choices) {
        const double alike = likeness(choice, word);
        if (alike >= 0.8) candidates.push_back({alike, &choice});
    }
    sort_stably(candidates, [](const Candidate& a, const Candidate& b) {
        return a.likeness != b.likeness ? a.likeness > b.likeness : *a.word > *b.word;
    });
    if (candidates.size() > 3) candidates.resize(3);
    if (!candidates.empty()) message += "\nMaybe you meant:\n";
    for (const Candidate& candidate : candidates)
        message += join("\n  * ", *candidate.word);
    return message;
}

}  // namespace skylens::shell
