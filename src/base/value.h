// Value: one JSON value, the currency between callers, the door, operations, records and events.
// It is a value with cheap copies: text, arrays and objects are shared until somebody writes to a
// shared one (copy on write). Objects keep the order in which members were added, because the
// AWS CLI prints members in the order of the service model.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/result.h"
#include "base/str.h"

namespace skylens {

class Value {
  public:
    enum class Type : std::uint8_t { Null, Bool, Int, Double, String, Array, Object };
    struct Member;
    class Members;
    struct Field;

    Value() = default;
    Value(bool b) : type_(Type::Bool) { bits_.boolean = b; }  // NOLINT(google-explicit-constructor)
    Value(int i) : Value(static_cast<std::int64_t>(i)) {}     // NOLINT(google-explicit-constructor)
    Value(std::int64_t i) : type_(Type::Int) {
        bits_.integer = i;
    }  // NOLINT(google-explicit-constructor)
    Value(double d) : type_(Type::Double) {
        bits_.real = d;
    }                        // NOLINT(google-explicit-constructor)
    Value(const Str& text);  // NOLINT(google-explicit-constructor)
    Value(Str&& text);       // NOLINT(google-explicit-constructor)
    Value(std::string_view text)
        : Value(text.data(), text.size(), Copied()) {}  // NOLINT(google-explicit-constructor)
    Value(const std::string& text);                     // NOLINT(google-explicit-constructor)
    template <std::size_t N>
    Value(const char (&literal)[N]) : Value(literal, N - 1) {}  // NOLINT
    // A pointer would silently become a Bool. One to text (`on ? "on" : "off"`) is text.
    template <class T, std::enable_if_t<std::is_pointer_v<T>, int> = 0>
    Value(T pointer) : Value(std::string_view(pointer)) {  // NOLINT
        static_assert(std::is_same_v<T, const char*>, "not a JSON value");
    }
    Value(const Value& other);
    Value(Value&& other) noexcept;
    Value& operator=(const Value& other);
    Value& operator=(Value&& other) noexcept;
    ~Value();

    static Value array() { return array({}); }
    static Value array(std::initializer_list<Value> elements);
    static Value array(std::vector<Value> elements);
    static Value object() { return object({}); }
    static Value object(std::initializer_list<Field> fields);

    [[nodiscard]] Type type() const { return type_; }
    [[nodiscard]] bool is_null() const { return type_ == Type::Null; }
    [[nodiscard]] bool is_bool() const { return type_ == Type::Bool; }
    [[nodiscard]] bool is_int() const { return type_ == Type::Int; }
    [[nodiscard]] bool is_number() const { return type_ == Type::Int || type_ == Type::Double; }
    [[nodiscard]] bool is_string() const { return type_ == Type::String; }
    [[nodiscard]] bool is_array() const { return type_ == Type::Array; }
    [[nodiscard]] bool is_object() const { return type_ == Type::Object; }

    // Readers never fail: a value of another type reads as the neutral value of the asked type.
    [[nodiscard]] bool as_bool() const { return type_ == Type::Bool && bits_.boolean; }
    [[nodiscard]] std::int64_t as_int() const;
    [[nodiscard]] double as_double() const;
    [[nodiscard]] std::string_view as_string() const;
    [[nodiscard]] Str as_str() const;

    // Number of elements or members; 0 for everything else.
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] const std::vector<Value>& elements() const;  // empty unless an array
    [[nodiscard]] const Members& members() const;              // empty unless an object
    [[nodiscard]] const Value* find(std::string_view key) const {
        return find_member(key.data(), key.size());
    }
    [[nodiscard]] bool contains(std::string_view key) const { return find(key) != nullptr; }
    // The member or element; a null Value when there is none.
    const Value& operator[](std::string_view key) const {
        return member_or_null(key.data(), key.size());
    }
    template <std::size_t N>
    const Value& operator[](const char (&key)[N]) const {
        return member_or_null(key, N - 1);
    }
    [[nodiscard]] const Value& at(std::size_t index) const;

    // Writers. A null becomes an object (set) or an array (push) first.
    Value& set(Str key, Value value);  // replaces or appends; gives *this
    template <std::size_t N>
    Value& set(const char (&key)[N], Value value) {
        return set_literal(key, N - 1, std::move(value));
    }
    Value& member(std::string_view key);  // for writing; appended as null when missing
    bool erase(std::string_view key);
    Value& push(Value value);
    std::vector<Value>& mutable_elements();
    // An object's, to change the values in place.
    Members& mutable_members();
    // Adds a member whose key the object does not have. A null becomes an object first.
    Value& append(Str key, Value value);
    // Makes room for so many members, when the caller knows.
    Value& reserve(std::uint32_t members);

    // Deep equality; members in any order; 1 equals 1.0.
    friend bool operator==(const Value& a, const Value& b);

  private:
    struct ArrayNode;
    Value(const char* literal, std::size_t size);
    struct Copied {};
    Value(const char* text, std::size_t size, Copied copied);
    [[nodiscard]] const Value* find_member(const char* key, std::size_t size) const;
    [[nodiscard]] const Value& member_or_null(const char* key, std::size_t size) const;
    Value& set_literal(const char* key, std::size_t size, Value&& value);
    void retain() const;
    void release();
    ArrayNode& own_array();
    Members& own_object();
    Members& room_for_one();

    union Bits {
        bool boolean;
        std::int64_t integer;
        double real;
        const char* text;
        ArrayNode* array;
        Members* object;
    };
    Bits bits_ = {};
    std::uint32_t text_size_ = 0;
    bool text_owned_ = false;
    Type type_ = Type::Null;
};

struct Value::Member {
    Str key;
    Value value;
};

// The members of an object, in order: one block of memory, which Values share.
class Value::Members {
  public:
    Members(const Members&) = delete;
    Members& operator=(const Members&) = delete;

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] const Member* begin() const { return first(); }
    [[nodiscard]] const Member* end() const { return first() + size_; }
    Member* begin() { return const_cast<Member*>(first()); }
    Member* end() { return begin() + size_; }
    const Member& operator[](std::size_t index) const { return begin()[index]; }
    [[nodiscard]] const Member& front() const { return *begin(); }
    [[nodiscard]] const Member& back() const { return end()[-1]; }

  private:
    friend class Value;
    explicit constexpr Members(std::uint32_t capacity) : capacity_(capacity) {}
    ~Members() = default;

    // They follow in the same block.
    [[nodiscard]] const Member* first() const { return reinterpret_cast<const Member*>(this + 1); }
    static Members* make(std::uint32_t capacity);
    static Members* copy(const Members& other, std::uint32_t capacity);
    static Members* grow(Members* members, std::uint32_t capacity);  // of one owner
    static void drop(Members* members);
    void append(Str&& key, Value&& value);  // there must be room

    std::uint32_t owners_ = 1;
    std::uint32_t size_ = 0;
    std::uint32_t capacity_;
    std::uint32_t padding_ = 0;  // Members are aligned to 8 bytes.
};

// One member of Value::object({{"key", value}, …}). The object takes the content over, so a Field
// copies nothing and its destructor has nothing to do: thousands of such lists are written out.
struct Value::Field {
    template <class T>
    union Handed {
        mutable T content;
        ~Handed() {}  // NOLINT(modernize-use-equals-default): that would be deleted
    };
    Handed<Str> key;
    Handed<Value> value;
};

// ---- JSON text ----

// Limits for text from strangers (DESIGN, Trust).
struct JsonLimits {
    std::uint32_t bytes_max = 4 * 1024 * 1024;
    std::uint32_t depth_max = 64;
};

// Parses one JSON document. Error: code "InvalidJson", message with line and column. Duplicate
// members: the last one wins (as EventBridge does).
Result<Value> parse_json(std::string_view text, const JsonLimits& limits = {});

// Compact text, `{"a":1}`.
std::string to_json(const Value& value);
// Indented text as the AWS CLI prints it: four blanks a level, empty containers as [] and {}.
std::string to_pretty_json(const Value& value, int indent = 4);
// A number as JSON text: the shortest digits that read back equal.
std::string number_text(double number);

}  // namespace skylens
