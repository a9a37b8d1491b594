#include "shell/paginate.h"

#include <algorithm>

#include "base/text.h"
#include "shell/output.h"

namespace skylens::shell {
namespace {

constexpr std::string_view kCutMember = "boto_truncate_amount";
constexpr std::int64_t kNotCut = -1;

// "NextMarker", or the one that is there of "NextMarker || Contents[-1].Key".
const Value& token_in(const Value& page, std::string_view out) {
    const std::size_t bars = out.find(" || ");
    if (bars == std::string_view::npos) return page[out];
    const Value& first = page[out.substr(0, bars)];
    if (!first.is_null()) return first;
    const std::string_view other = out.substr(bars + 4);
    const std::size_t bracket = other.find("[-1].");
    const Value& list = page[other.substr(0, bracket)];
    return list.at(list.size() - 1)[other.substr(bracket + 5)];
}

class Pages {
  public:
    Pages(const aws::PageModel& page, Value params, const PageRequest& request,
          const CallOnce& call, std::vector<Value>* pages)
        : page_(page),
          params_(std::move(params)),
          request_(request),
          call_(call),
          pages_(pages),
          result_(Value::object()) {}

    Result<Value> run() {
        for (const Str& member : page_.in)
            token_.push_back({member, Value()});
        if (request_.starting_token) {
            SKYLENS_TRY_OK(read_starting_token(*request_.starting_token));
            put_token();
        }
        if (request_.page_size) params_.set(page_.limit, *request_.page_size);
        bool more = true;
        while (more) {
            SKYLENS_TRY(Value page, call_(params_));
            if (!begun_) begin(page);
            const std::vector<Value::Member> before = token_;
            more = take(page);
            if (more && calls_++ > 0 && same_token(before)) {
                return general_error(
                    "Error during pagination: The same next token was received twice");
            }
        }
        for (const Value::Member& member : kept_.members())
            result_.set(member.key, member.value);
        if (!resume_.empty()) result_.set("NextToken", resume_);
        return result_;
    }

  private:
    [[nodiscard]] const Str& primary() const { return page_.result[0]; }

    [[nodiscard]] bool same_token(const std::vector<Value::Member>& before) const {
        for (std::size_t i = 0; i < token_.size(); ++i) {
            if (!(token_[i].value == before[i].value)) return false;
        }
        return true;
    }

    void begin(Value& page) {
        begun_ = true;
        if (request_.starting_token) {
            skip_items(page, skip_);
            for (std::size_t i = 1; i < page_.result.size(); ++i) {
                if (page[page_.result[i]].is_array()) page.set(page_.result[i], Value::array());
            }
        }
        kept_ = Value::object();
        for (const Str& member : page_.keep)
            kept_.set(member, page[member]);
    }

    // Takes the items of a page; false when it was the last to ask for.
    bool take(Value& page) {
        const auto items = static_cast<std::int64_t>(page[primary()].size());
        if (request_.max_items && total_ + items > *request_.max_items) {
            const std::int64_t kept = std::max<std::int64_t>(*request_.max_items - total_, 0);
            keep_items(page, static_cast<std::size_t>(kept));
            append(page);
            resume_ = encode(kept + skip_);
            return false;
        }
        skip_ = 0;
        append(page);
        total_ += items;
        if (!read_next_token(page)) return false;
        if (request_.max_items && total_ == *request_.max_items) {
            resume_ = encode(kNotCut);
            return false;
        }
        put_token();
        return true;
    }

    void append(const Value& page) {
        if (pages_ != nullptr) pages_->push_back(shown_of(page));
        for (const Str& member : page_.result) {
            const Value& items = page[member];
            if (items.is_null()) continue;
            if (!result_.contains(member)) {
                result_.set(member, items);
                continue;
            }
            for (const Value& item : items.elements())
                result_.member(member).push(item);
        }
    }

    // What the AWS CLI prints of a page by itself.
    [[nodiscard]] Value shown_of(const Value& page) const {
        Value shown = Value::object();
        for (const Str& member : page_.result) {
            if (!page[member].is_null()) shown.set(member, page[member]);
        }
        if (!pages_->empty()) return shown;
        for (const Value::Member& member : kept_.members())
            shown.set(member.key, member.value);
        return shown;
    }

    void skip_items(Value& page, std::int64_t count) const {
        if (!page[primary()].is_array()) return;
        std::vector<Value>& items = page.member(primary()).mutable_elements();
        const std::int64_t all = static_cast<std::int64_t>(items.size());
        items.erase(items.begin(), items.begin() + std::min(count, all));
    }

    void keep_items(Value& page, std::size_t count) const {
        std::vector<Value>& items = page.member(primary()).mutable_elements();
        if (items.size() > count) items.resize(count);
    }

    bool read_next_token(const Value& page) {
        if (!page_.more.empty() && !page[page_.more].as_bool()) return false;
        bool any = false;
        for (std::size_t i = 0; i < token_.size() && i < page_.out.size(); ++i) {
            const Value& next = token_in(page, page_.out[i]);
            const bool given = !next.is_null() && !(next.is_string() && next.as_string().empty());
            token_[i].value = given ? next : Value();
            any = any || given;
        }
        return any;
    }

    void put_token() {
        for (const Value::Member& part : token_) {
            if (part.value.is_null()) {
                params_.erase(part.key);
            } else {
                params_.set(part.key, part.value);
            }
        }
    }

    // JSON as Python writes it, because a learner may decode a token and see.
    [[nodiscard]] std::string encode(std::int64_t cut) const {
        std::string json = "{";
        for (const Value::Member& part : token_) {
            json += join(json.size() > 1 ? ", " : "", to_json(part.key), ": ", to_json(part.value));
        }
        if (cut != kNotCut) json += join(", \"", kCutMember, "\": ", cut);
        return base64_encode(json + "}");
    }

    Status read_starting_token(const std::string& text) {
        std::string json;
        const auto parsed = base64_decode(text, json) ? parse_json(json) : Result<Value>(Error{});
        if (!parsed.ok() || !parsed.value().is_object()) return read_service_token(text);
        for (const Value::Member& member : parsed.value().members()) {
            if (member.key == kCutMember) {
                skip_ = std::max<std::int64_t>(member.value.as_int(), 0);
                continue;
            }
            const auto part =
                std::find_if(token_.begin(), token_.end(),
                             [&member](const Value::Member& own) { return own.key == member.key; });
            if (part == token_.end()) return general_error(join("Bad starting token: ", text));
            part->value = member.value;
        }
        return Ok{};
    }

    // Anything else is taken for a token of the service.
    Status read_service_token(const std::string& text) {
        token_[0].value = text == "None" ? Value() : Value(text);
        return Ok{};
    }

    const aws::PageModel& page_;
    Value params_;
    const PageRequest& request_;
    const CallOnce& call_;
    std::vector<Value>* pages_;
    Value result_;
    Value kept_;
    std::vector<Value::Member> token_;  // by input member
    std::int64_t total_ = 0;
    std::int64_t skip_ = 0;  // items at the start of the first page that were shown before
    bool begun_ = false;
    int calls_ = 0;
    std::string resume_;
};

}  // namespace

Result<Value> call_all_pages(const aws::OperationModel& operation, Value params,
                             const PageRequest& request, const CallOnce& call,
                             std::vector<Value>* pages) {
    return Pages(*operation.page, std::move(params), request, call, pages).run();
}

}  // namespace skylens::shell
