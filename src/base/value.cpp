#include "base/value.h"

#include <algorithm>

namespace skylens {

struct Value::ArrayNode {
    std::uint32_t count = 1;
    std::vector<Value> elements;
};

static_assert(sizeof(Value::Members) % alignof(Value::Member) == 0);

Value::Members* Value::Members::make(std::uint32_t capacity) {
    void* const block = ::operator new(sizeof(Members) + capacity * sizeof(Member));
    return ::new (block) Members(capacity);
}

Value::Members* Value::Members::copy(const Members& other, std::uint32_t capacity) {
    Members* const made = make(capacity);
    for (const Member& member : other)
        made->append(Str(member.key), Value(member.value));
    return made;
}

Value::Members* Value::Members::grow(Members* members, std::uint32_t capacity) {
    Members* const made = make(capacity);
    for (Member& member : *members)
        made->append(std::move(member.key), std::move(member.value));
    drop(members);
    return made;
}

void Value::Members::drop(Members* members) {
    for (Member& member : *members)
        member.~Member();
    ::operator delete(members);
}

void Value::Members::append(Str&& key, Value&& value) {
    ::new (static_cast<void*>(end())) Member{std::move(key), std::move(value)};
    ++size_;
}

Value::Value(const Str& text)
    : text_size_(text.size_), text_owned_(text.owned_), type_(Type::String) {
    bits_.text = text.data_;
    if (text_owned_) Str::retain(bits_.text);
}

Value::Value(Str&& text) : text_size_(text.size_), text_owned_(text.owned_), type_(Type::String) {
    bits_.text = text.data_;
    text.forget();
}

Value::Value(const char* text, std::size_t size, Copied /*copied*/)
    : Value(Str(std::string_view(text, size))) {}

Value::Value(const std::string& text) : Value(Str(text)) {}

Value::Value(const char* literal, std::size_t size)
    : text_size_(static_cast<std::uint32_t>(size)), type_(Type::String) {
    bits_.text = literal;
}

Value::Value(const Value& other)
    : bits_(other.bits_),
      text_size_(other.text_size_),
      text_owned_(other.text_owned_),
      type_(other.type_) {
    retain();
}

Value::Value(Value&& other) noexcept
    : bits_(other.bits_),
      text_size_(other.text_size_),
      text_owned_(other.text_owned_),
      type_(other.type_) {
    other.type_ = Type::Null;
    other.text_owned_ = false;
}

Value& Value::operator=(const Value& other) {
    if (this != &other) *this = Value(other);
    return *this;
}

Value& Value::operator=(Value&& other) noexcept {
    if (this == &other) return *this;
    // The old content may own `other`: let go of it only after taking over.
    Value old(std::move(*this));
    bits_ = other.bits_;
    text_size_ = other.text_size_;
    text_owned_ = other.text_owned_;
    type_ = other.type_;
    other.type_ = Type::Null;
    other.text_owned_ = false;
    return *this;
}

Value::~Value() { release(); }

void Value::retain() const {
    switch (type_) {
        case Type::String:
            if (text_owned_) Str::retain(bits_.text);
            break;
        case Type::Array:
            ++bits_.array->count;
            break;
        case Type::Object:
            ++bits_.object->owners_;
            break;
        default:
            break;
    }
}

void Value::release() {
    switch (type_) {
        case Type::String:
            if (text_owned_) Str::drop(bits_.text);
            break;
        case Type::Array:
            if (--bits_.array->count == 0) delete bits_.array;
            break;
        case Type::Object:
            if (--bits_.object->owners_ == 0) Members::drop(bits_.object);
            break;
        default:
            break;
    }
    type_ = Type::Null;
}

Value Value::array(std::initializer_list<Value> elements) {
    return array(std::vector<Value>(elements));
}

Value Value::array(std::vector<Value> elements) {
    Value value;
    value.bits_.array = new ArrayNode{1, std::move(elements)};
    value.type_ = Type::Array;
    return value;
}

Value Value::object(std::initializer_list<Field> fields) {
    Value value;
    value.bits_.object = Members::make(static_cast<std::uint32_t>(fields.size()));
    value.type_ = Type::Object;
    for (const Field& field : fields)
        value.bits_.object->append(std::move(field.key.content), std::move(field.value.content));
    return value;
}

std::int64_t Value::as_int() const {
    if (type_ == Type::Int) return bits_.integer;
    constexpr double kExact = 9007199254740992.0;  // 2^53: above it a double is no exact integer
    if (type_ == Type::Double && bits_.real > -kExact && bits_.real < kExact) {
        return static_cast<std::int64_t>(bits_.real);
    }
    return 0;
}

double Value::as_double() const {
    if (type_ == Type::Int) return static_cast<double>(bits_.integer);
    return type_ == Type::Double ? bits_.real : 0.0;
}

std::string_view Value::as_string() const {
    return type_ == Type::String ? std::string_view(bits_.text, text_size_) : std::string_view();
}

Str Value::as_str() const {
    if (type_ != Type::String) return {};
    if (text_owned_) Str::retain(bits_.text);
    return Str(bits_.text, text_size_, text_owned_);
}

std::size_t Value::size() const {
    if (type_ == Type::Array) return bits_.array->elements.size();
    return type_ == Type::Object ? bits_.object->size() : 0;
}

const std::vector<Value>& Value::elements() const {
    static const std::vector<Value> kNone;
    return type_ == Type::Array ? bits_.array->elements : kNone;
}

const Value::Members& Value::members() const {
    static constexpr Members kNone(0);
    return type_ == Type::Object ? *bits_.object : kNone;
}

const Value* Value::find_member(const char* key_text, std::size_t size) const {
    if (type_ != Type::Object) return nullptr;
    const std::string_view key(key_text, size);
    for (const Member& member : members()) {
        if (member.key == key) return &member.value;
    }
    return nullptr;
}

const Value& Value::member_or_null(const char* key, std::size_t size) const {
    static const Value kNull;
    const Value* found = find_member(key, size);
    return found != nullptr ? *found : kNull;
}

const Value& Value::at(std::size_t index) const {
    static const Value kNull;
    return index < elements().size() ? elements()[index] : kNull;
}

Value::ArrayNode& Value::own_array() {
    if (type_ != Type::Array) *this = array();
    if (bits_.array->count > 1) *this = array(bits_.array->elements);
    return *bits_.array;
}

Value::Members& Value::own_object() {
    if (type_ != Type::Object) *this = object();
    if (bits_.object->owners_ > 1) {
        Members* const own = Members::copy(*bits_.object, bits_.object->capacity_);
        --bits_.object->owners_;
        bits_.object = own;
    }
    return *bits_.object;
}

Value::Members& Value::room_for_one() {
    const Members& members = own_object();
    // Answers and records are put together member by member.
    constexpr std::uint32_t kFirstRoom = 8;
    if (members.size_ == members.capacity_) reserve(std::max(kFirstRoom, 2 * members.size_));
    return *bits_.object;
}

Value& Value::reserve(std::uint32_t members) {
    if (own_object().capacity_ < members) bits_.object = Members::grow(bits_.object, members);
    return *this;
}

Value& Value::append(Str key, Value value) {
    room_for_one().append(std::move(key), std::move(value));
    return *this;
}

Value& Value::member(std::string_view key) {
    for (Member& member : own_object()) {
        if (member.key == key) return member.value;
    }
    append(Str(key), Value());
    return bits_.object->end()[-1].value;
}

Value& Value::set_literal(const char* key, std::size_t size, Value&& value) {
    return set(Str(key, static_cast<std::uint32_t>(size), false), std::move(value));
}

Value& Value::set(Str key, Value value) {
    for (Member& member : own_object()) {
        if (member.key == key) {
            member.value = std::move(value);
            return *this;
        }
    }
    return append(std::move(key), std::move(value));
}

bool Value::erase(std::string_view key) {
    if (!contains(key)) return false;
    Members& members = own_object();
    Member* gone = members.begin();
    while (!(gone->key == key))
        ++gone;
    for (; gone + 1 != members.end(); ++gone)
        *gone = std::move(gone[1]);
    gone->~Member();
    --members.size_;
    return true;
}

Value& Value::push(Value value) {
    own_array().elements.push_back(std::move(value));
    return *this;
}

std::vector<Value>& Value::mutable_elements() { return own_array().elements; }

Value::Members& Value::mutable_members() { return own_object(); }

namespace {

bool equal_objects(const Value& a, const Value& b) {
    if (a.size() != b.size()) return false;
    for (const Value::Member& member : a.members()) {
        const Value* other = b.find(member.key);
        if (other == nullptr || !(member.value == *other)) return false;
    }
    return true;
}

}  // namespace

bool operator==(const Value& a, const Value& b) {
    if (a.is_number() && b.is_number()) {
        if (a.is_int() && b.is_int()) return a.as_int() == b.as_int();
        return a.as_double() == b.as_double();
    }
    if (a.type() != b.type()) return false;
    switch (a.type()) {
        case Value::Type::Bool:
            return a.as_bool() == b.as_bool();
        case Value::Type::String:
            return a.as_string() == b.as_string();
        case Value::Type::Array:
            return a.elements() == b.elements();
        case Value::Type::Object:
            return equal_objects(a, b);
        default:
            return true;
    }
}

}  // namespace skylens
