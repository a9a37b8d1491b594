// The parity page: what is simulated and how it differs from AWS, for people who learn with it.
#include "view/coverage.h"

namespace skylens::view {
namespace {

constexpr std::string_view kHead =
    "# What is simulated\n"
    "\n"
    "Written by `skylens coverage --markdown > docs/parity.md`; do not edit it.\n"
    "\n"
    "An operation, a parameter or a rule that is not simulated answers with the error "
    "`NotSimulated`\n"
    "and says what it is. Nothing is accepted and then ignored, unless this page says so. "
    "*Tested*\n"
    "means that a transcript in `tests/transcripts` calls it with success and compares the "
    "answer.\n";

std::string cell(std::size_t count) { return std::to_string(count); }

// Text in a cell of a table.
std::string cell(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '|' || c == '*' || c == '<' || c == '[' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

std::string code_list(const std::vector<Str>& names) {
    std::string out;
    for (const Str& name : names) {
        if (!out.empty()) out += ", ";
        out += join("`", name.view(), "`");
    }
    return out;
}

std::string deviations_cell(const Str& deviations) {
    return deviations.empty() ? "none known" : cell(deviations);
}

struct Counts {
    std::size_t implemented = 0;
    std::size_t tested = 0;
    std::size_t planned = 0;
};

Counts counts_of(const Coverage& coverage, const Str& service) {
    Counts counts;
    for (const OperationCoverage& operation : coverage.operations) {
        if (operation.service != service) continue;
        if (!operation.implemented) {
            ++counts.planned;
            continue;
        }
        ++counts.implemented;
        if (!operation.by.tests.empty()) ++counts.tested;
    }
    return counts;
}

std::string services_table(const Coverage& coverage) {
    std::string text =
        "\n## Services\n\n| Service | Operations | Tested | Planned |\n|---|---|---|---|\n";
    for (const ServiceName& service : coverage.services) {
        const Counts counts = counts_of(coverage, service.name);
        text += join("| ", service.title.view(), " | ", cell(counts.implemented), " | ",
                     cell(counts.tested), " | ", cell(counts.planned), " |\n");
    }
    return text;
}

std::string operation_row(const OperationCoverage& operation) {
    const std::string_view access = !operation.read_only   ? ""
                                    : *operation.read_only ? "reads"
                                                           : "writes";
    if (!operation.implemented) {
        return join("| ", operation.name.view(), " | ", access, " | planned | not simulated |\n");
    }
    return join("| ", operation.name.view(), " | ", access, " | ",
                operation.by.tests.empty() ? "no" : "yes", " | ",
                deviations_cell(operation.deviations), " |\n");
}

std::string operations_tables(const Coverage& coverage) {
    std::string text;
    for (const ServiceName& service : coverage.services) {
        text += join("\n### ", service.title.view(), " (`aws ", service.cli.view(),
                     "`)\n\n| Operation | Access | Tested | Deviations from AWS |\n"
                     "|---|---|---|---|\n");
        for (const OperationCoverage& operation : coverage.operations) {
            if (operation.service == service.name) text += operation_row(operation);
        }
    }
    return text;
}

std::string rules_table(const Coverage& coverage) {
    std::string text =
        "\n## AWS Config managed rules\n\n| Rule | Tested | Deviations from AWS |\n|---|---|---|\n";
    for (const RuleCoverage& rule : coverage.rules) {
        text += join("| `", rule.identifier.view(), "` | ", rule.by.tests.empty() ? "no" : "yes",
                     " | ", deviations_cell(rule.deviations), " |\n");
    }
    return text;
}

std::string systems_tables(const Coverage& coverage) {
    std::string text =
        "\n## Systems\n\n"
        "What the lessons are about. *Works*: all operations and rules that it needs exist and "
        "are\n"
        "tested, and a test, a scenario or a live question shows it. *Unproven*: they exist, but\n"
        "one is not tested or nothing shows the whole. *Partial*: some exist. *Missing*: none "
        "does.\n"
        "A system that needs no operation is knowledge, which works when questions or scenarios\n"
        "cover all its facts.\n";
    Str group;
    for (const SystemCoverage& system : coverage.systems) {
        if (system.group != group) {
            group = system.group;
            text +=
                join("\n### ", group.view(),
                     "\n\n| System | State | Does not exist yet | About |\n|---|---|---|---|\n");
        }
        text += join("| ", cell(system.name), " | ", state_name(system.state), " | ",
                     code_list(system.missing), " | ", cell(system.about), " |\n");
    }
    return text;
}

std::string facts_table(const Coverage& coverage) {
    struct Area {
        Str name;
        std::size_t facts = 0;
        std::size_t covered = 0;
        std::size_t behaviours = 0;
        std::size_t proved = 0;
    };
    std::vector<Area> areas;
    for (const FactCoverage& fact : coverage.facts) {
        if (areas.empty() || areas.back().name != fact.area) areas.push_back({fact.area});
        Area& area = areas.back();
        ++area.facts;
        if (fact.covered()) ++area.covered;
        if (!fact.behaviour) continue;
        ++area.behaviours;
        if (fact.proved()) ++area.proved;
    }
    std::string text =
        "\n## Facts\n\n"
        "A fact is covered when a scenario teaches it or a question asks it. A behaviour is "
        "proved\n"
        "when a live question, whose key the simulation computes, or a test shows it.\n"
        "`skylens coverage` lists those that are not covered.\n\n"
        "| Area | Facts | Covered | Behaviours | Proved |\n|---|---|---|---|---|\n";
    for (const Area& area : areas) {
        text += join("| ", area.name.view(), " | ", cell(area.facts), " | ", cell(area.covered),
                     " | ", cell(area.behaviours), " | ", cell(area.proved), " |\n");
    }
    return text;
}

}  // namespace

std::string parity_page(const Coverage& coverage) {
    return std::string(kHead) + services_table(coverage) + "\n## Operations\n" +
           operations_tables(coverage) + rules_table(coverage) + systems_tables(coverage) +
           facts_table(coverage);
}

}  // namespace skylens::view
