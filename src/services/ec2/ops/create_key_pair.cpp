// ec2:CreateKeyPair: a new key pair; the private key is shown once and not kept.
//
// IAM: ec2:CreateKeyPair on the key pair; ec2:CreateTags when it is tagged.
// Errors, in order: InvalidParameterValue (name, type, format), InvalidKeyPair.Duplicate,
//   InvalidParameterValue (tags), DryRunOperation.
// CloudTrail: keyName, keyType, keyFormat; the key material is hidden.
//
// Deviations from AWS: the key has the form of a key but is no working one: nothing in here can
//   be logged in to.
#include "base/text.h"
#include "services/ec2/access.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace create_key_pair {

constexpr std::size_t kNameMax = 255;
constexpr std::size_t kLine = 64;

SKYLENS_EC2_TRAIL(CreateKeyPair)

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    Value context = region_context(call);
    context.set("ec2:KeyPairType", params.str("KeyType", "rsa"));
    context.set("ec2:KeyPairName", params.str("KeyName"));
    add_request_tags(context, specified_tags(params, "key-pair"));
    out.push_back({action_of(call), resource_arn(call, "key-pair", params.str("KeyName")),
                   std::move(context)});
    require_create_tags(call, params, "key-pair", out);
}

// `count` bytes that follow from the number.
std::string bytes_of(std::uint64_t number, std::size_t count) {
    std::string bytes;
    Rng rng(number);
    while (bytes.size() < count) bytes += static_cast<char>(rng.next() >> 32 & 0xff);
    return bytes;
}

std::string fingerprint(std::uint64_t number, bool rsa) {
    if (!rsa) return base64_encode(bytes_of(number, 32));  // SHA-256
    std::string text;                                      // SHA-1 of the private key
    for (const char c : bytes_of(number, 20)) {
        if (!text.empty()) text += ':';
        text += hex_text(static_cast<unsigned char>(c), 2);
    }
    return text;
}

std::string material(std::uint64_t number, bool rsa, bool ppk) {
    const std::string body = base64_encode(bytes_of(number + 1, rsa ? 1192 : 300));
    std::string lines;
    for (std::size_t i = 0; i < body.size(); i += kLine) lines += body.substr(i, kLine) + "\n";
    if (ppk) {
        return join("PuTTY-User-Key-File-2: ", rsa ? "ssh-rsa" : "ssh-ed25519",
                    "\nEncryption: none\nComment: imported-openssh-key\n", lines);
    }
    const char* kind = rsa ? "RSA" : "OPENSSH";
    return join("-----BEGIN ", kind, " PRIVATE KEY-----\n", lines, "-----END ", kind,
                " PRIVATE KEY-----");
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    KeyPair pair;
    pair.name = params.str("KeyName");
    pair.type = params.str("KeyType", "rsa");
    const Str format = params.str("KeyFormat", "pem");
    if (pair.name.empty()) return missing_parameter("KeyName");
    if (pair.name.size() > kNameMax) {
        return invalid_value(pair.name, "keyName", "Must be no longer than 255 characters.");
    }
    if (pair.type != "rsa" && pair.type != "ed25519") {
        return invalid_value(pair.type, "keyType", "Must be rsa or ed25519.");
    }
    if (format != "pem" && format != "ppk") {
        return invalid_value(format, "keyFormat", "Must be pem or ppk.");
    }
    for (const KeyPair& other : state.key_pairs) {
        if (other.name != pair.name) continue;
        return aws::error("InvalidKeyPair.Duplicate", "The keypair already exists");
    }
    SKYLENS_TRY(pair.tags, tags_for(params, "key-pair", {"key-pair"}));
    SKYLENS_TRY_OK(dry_run(params));
    pair.id = call.world.new_id("key-", 17);
    pair.created = call.now;
    const std::uint64_t number = call.world.new_number("key-material");
    const bool rsa = pair.type == "rsa";
    pair.fingerprint = Str(fingerprint(number, rsa));
    pair.public_key = str_of(rsa ? "ssh-rsa " : "ssh-ed25519 ",
                               base64_encode(bytes_of(number + 2, rsa ? 279 : 51)), " ",
                               pair.name.view());
    Value result = Value::object({{"KeyPairId", pair.id},
                                  {"KeyName", pair.name},
                                  {"KeyFingerprint", pair.fingerprint},
                                  {"KeyMaterial", material(number, rsa, format == "ppk")}});
    if (!pair.tags.empty()) result.set("Tags", tags_value(pair.tags));
    state.key_pairs.insert(std::move(pair));
    return result;
}

}  // namespace create_key_pair

SKYLENS_DEFINE_OP(CreateKeyPair) = {.write = create_key_pair::run,
                                    .requirements = create_key_pair::requirements,
                                    .trail = {.request = create_key_pair::trail}};

}  // namespace skylens::ec2
