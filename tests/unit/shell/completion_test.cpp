#include "shell/shell.h"

#include <algorithm>

#include <doctest/doctest.h>

using namespace skylens;

namespace {

// The candidates at the end of the line.
std::vector<std::string> at_end(const shell::Shell& terminal, std::string_view line) {
    return terminal.complete_at(line, line.size()).candidates;
}

bool offers(const shell::Shell& terminal, std::string_view line, std::string_view candidate) {
    const std::vector<std::string> all = at_end(terminal, line);
    return std::find(all.begin(), all.end(), candidate) != all.end();
}

}  // namespace

TEST_CASE("completion knows where a command begins") {
    learn::Session session{learn::Start()};
    shell::Shell terminal(session);
    CHECK(offers(terminal, "", "aws"));
    CHECK(offers(terminal, "gr", "grep"));
    CHECK(offers(terminal, "aws ec2 describe-vpcs | gr", "grep"));
    CHECK(offers(terminal, "true && aw", "aws"));
    CHECK(offers(terminal, "for i in 1; do aw", "aws"));
    CHECK(offers(terminal, "X=$(aws e", "ec2"));
    CHECK(offers(terminal, "echo \"$(aws e", "ec2"));
    CHECK(offers(terminal, "AWS_REGION=eu-west-1 aws e", "ec2"));
    CHECK(offers(terminal, "echo a | xargs -I % aws s3api put-bucket-e", "put-bucket-encryption"));
    CHECK(at_end(terminal, "echo 'aws e").empty());
    CHECK(terminal.complete_at("true; aws e", 11).start == 10);
}

TEST_CASE("completion knows the commands beyond the API") {
    learn::Session session{learn::Start()};
    shell::Shell terminal(session);
    CHECK(offers(terminal, "aws ec2 wait instance-r", "instance-running"));
    CHECK(offers(terminal, "aws ec2 wait instance-running --inst", "--instance-ids"));
    CHECK(offers(terminal, "aws s3 l", "ls"));
    CHECK(offers(terminal, "aws configure set reg", "region"));
    CHECK(offers(terminal, "aws logs ta", "tail"));
    CHECK(terminal.run_line("aws s3 mb s3://photos; NAME=x").exit_code == 0);
    CHECK(offers(terminal, "aws s3 ls s3://", "s3://photos"));
    CHECK(offers(terminal, "echo $NA", "$NAME"));
    CHECK(offers(terminal, "echo ${NA", "${NAME}"));
}

TEST_CASE("a session replays what its lines did, loops and waits among it") {
    learn::Session session{learn::Start()};
    shell::Shell terminal(session);
    const shell::Output output = terminal.run_line(
        "for u in ann bob; do aws iam create-user --user-name $u --output off; done; sleep 90; "
        "aws s3 mb s3://photos; echo x | aws s3 cp - s3://photos/x; "
        "aws s3api wait bucket-exists --bucket nothing || aws iam delete-user --user-name ann");
    CHECK(output.exit_code == 0);
    const auto again = learn::Session::load(session.save());
    REQUIRE(again.ok());
    CHECK(again.value().replayed_exactly());
    CHECK(again.value().now() == session.now());
}

TEST_CASE("hostile lines end") {
    learn::Session session{learn::Start()};
    shell::Shell terminal(session);
    std::string deep;
    for (int i = 0; i < 5000; ++i)
        deep += "$(";
    CHECK(terminal.run_line("echo " + deep).exit_code == 2);
    std::string groups;
    for (int i = 0; i < 5000; ++i)
        groups += "{ ";
    CHECK(terminal.run_line(groups).exit_code == 2);
    CHECK(terminal.run_line("while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done").exit_code ==
          124);
    CHECK(terminal.run_line("x=aaaaaaaaaaaaaaaa; while :; do x=$x$x$x$x; done").exit_code == 124);
    CHECK(terminal.run_line("echo $((" + std::string(5000, '(') + "1))").exit_code == 1);
}
