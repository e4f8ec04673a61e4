// Little-endian numbers and length-prefixed bytes, both ways: a `walk` written once serves writer and reader.
#pragma once

#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

namespace callgate {

struct Writer {
    std::vector<std::uint8_t> out;

    template <class T>
    void number(T& value) {
        static_assert(std::is_trivially_copyable_v<T>);
        const auto* p = reinterpret_cast<const std::uint8_t*>(&value);
        out.insert(out.end(), p, p + sizeof value);
    }
    template <class Container>
    void bytes(Container& value) {
        auto n = static_cast<std::uint32_t>(value.size());
        number(n);
        out.insert(out.end(), value.begin(), value.end());
    }
    template <class T>
    void count(std::vector<T>& value) {
        auto n = static_cast<std::uint32_t>(value.size());
        number(n);
    }
};

struct Reader {
    const std::vector<std::uint8_t>& in;
    std::size_t at = 0;

    void need(std::size_t n) const {
        if (in.size() - at < n)
            throw std::runtime_error("the file is cut short");
    }
    void end() const {
        if (at != in.size())
            throw std::runtime_error("the file goes on behind its end");
    }
    template <class T>
    void number(T& value) {
        static_assert(std::is_trivially_copyable_v<T>);
        need(sizeof value);
        std::memcpy(&value, in.data() + at, sizeof value);
        at += sizeof value;
    }
    template <class Container>
    void bytes(Container& value) {
        std::uint32_t n = 0;
        number(n);
        need(n);
        const auto* p = in.data() + at;
        value.assign(p, p + n);
        at += n;
    }
    template <class T>
    void count(std::vector<T>& value) {
        std::uint32_t n = 0;
        number(n);
        need(n);  // every element takes a byte at least
        value.resize(n);
    }
};

}  // namespace callgate
