// What Part<T>'s members do: for the one file a T that instantiates them.
#pragma once

#include <utility>

#include "base/part.h"

namespace skylens {

template <class T>
Part<T>::Part() : value_(new T()) {}
template <class T>
Part<T>::Part(const Part& other) : value_(new T(*other.value_)) {}
template <class T>
Part<T>::Part(Part&& other) noexcept : value_(std::exchange(other.value_, nullptr)) {}
template <class T>
Part<T>& Part<T>::operator=(const Part& other) {
    if (this == &other) return *this;
    T* const copy = new T(*other.value_);
    delete value_;
    value_ = copy;
    return *this;
}
template <class T>
Part<T>& Part<T>::operator=(Part&& other) noexcept {
    std::swap(value_, other.value_);
    return *this;
}
template <class T>
Part<T>::~Part() {
    delete value_;
}
template <class T>
void Part<T>::add_to(Hasher& hasher) const {
    hash_into(hasher, *value_);
}

}  // namespace skylens

// At file scope in services/<service>/state.cpp.
#define SKYLENS_DEFINE_PART(Type) template class ::skylens::Part<Type>
