#include "support.h"

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "cxx.array-cookie";

struct Seen {
    unsigned char* memory;
    std::uint64_t asked, allocations;
    const unsigned char* freed;
    std::uint64_t freed_size, frees;
};

// Memory to hand out, and what the allocation functions saw.
class Heap {
public:
    Heap() {
        std::memset(room_, 0x5A, sizeof room_);
        *seen() = {room_, 0, 0, nullptr, 0, 0};
        *subject<long>("array_cookie_destructions") = 0;
    }

    unsigned char* room() { return room_; }
    static Seen* seen() { return subject<Seen>("array_cookie_seen"); }

    void expect_made(const std::string& what, const void* first, long n, std::uint64_t size, std::uint64_t padding) {
        expect(rule, "allocation", n * size + padding, seen()->asked, "size of " + what + ": elements, and padding");
        expect(rule, "allocation", std::uint64_t{1}, seen()->allocations, "how often memory is asked for");
        expect(rule, "rax", word(room_ + padding), word(first), "where the first of " + what + " lies");
        if (padding != 0)
            expect(rule, "cookie", static_cast<std::uint64_t>(n), cookie(first), "the number of " + what);
    }

    void expect_freed(const std::string& what) {
        expect(rule, "rdi", word(room_), word(seen()->freed),
               "delete[] frees what operator new[] returned, of " + what);
        expect(rule, "release", std::uint64_t{1}, seen()->frees, "how often it does");
    }

    // The values of the elements, last first.
    void expect_destroyed(std::initializer_list<long> wanted) {
        expect(rule, "destructors", static_cast<long>(wanted.size()), *subject<long>("array_cookie_destructions"),
               "how many elements are destroyed");
        const long* got = subject<long>("array_cookie_destroyed");
        for (const long value : wanted)
            expect(rule, "destructors", value, *got++, "the last is destroyed first");
    }

private:
    static std::uint64_t cookie(const void* first) {
        std::uint64_t n = 0;
        std::memcpy(&n, static_cast<const unsigned char*>(first) - 8, sizeof n);
        return n;
    }

    alignas(64) unsigned char room_[256];
};

void* make(const char* function, long n) {
    Call call(n);
    call.run(subject<void()>(function));
    return reinterpret_cast<void*>(call.left().gpr[rax]);
}

void drop(const char* function, void* first) {
    Call call(first);
    call.run(subject<void()>(function));
}

}  // namespace

TEST(array_cookie, compiled_array_of_a_class_with_a_destructor) {
    Heap heap;
    void* const first = make("array_cookie_make_item", 3);
    heap.expect_made("items", first, 3, 8, 8);
    drop("array_cookie_drop_item", first);
    heap.expect_destroyed({3, 2, 1});
    heap.expect_freed("items");
}

TEST(array_cookie, padding_is_a_word_or_the_alignment) {
    for (const auto& [name, size, padding] : {std::tuple{"byte", 1U, 8U}, {"wide", 16U, 16U}, {"wider", 32U, 32U}}) {
        Heap heap;
        const std::string kind = name;
        void* const first = make(("array_cookie_make_" + kind).c_str(), 4);
        heap.expect_made("elements of alignment " + std::to_string(size), first, 4, size, padding);
        for (unsigned char i = 0; i < 4; ++i)
            heap.room()[padding + i * size] = i;
        if (size > 1)
            for (int i = 0; i < 4; ++i)
                std::memset(heap.room() + padding + i * size + 1, 0, 7);
        drop(("array_cookie_drop_" + kind).c_str(), first);
        heap.expect_destroyed({3, 2, 1, 0});
        heap.expect_freed(kind);
    }
}

TEST(array_cookie, none_where_nobody_asks) {
    Heap heap;
    void* const first = make("array_cookie_make_trivial", 3);
    heap.expect_made("elements without a destructor", first, 3, 8, 0);
    drop("array_cookie_drop_trivial", first);
    heap.expect_freed("elements without a destructor");
    heap.expect_destroyed({});
}

TEST(array_cookie, delete_with_the_size_needs_one) {
    Heap heap;
    void* const first = make("array_cookie_make_sized", 5);
    heap.expect_made("elements whose delete[] takes the size", first, 5, 8, 8);
    drop("array_cookie_drop_sized", first);
    heap.expect_freed("elements whose delete[] takes the size");
    expect(rule, "rsi", std::uint64_t{48}, Heap::seen()->freed_size, "the size of the whole memory");
}

TEST(array_cookie, placement_has_none) {
    Heap heap;
    std::memset(heap.room(), 0, 8);
    Call call(heap.room() + 8, 2L);
    call.run(subject<void()>("array_cookie_place_item"));
    expect(rule, "rax", word(heap.room() + 8), call.left().gpr[rax],
           "the first element is where placement new was told");
    long values[3] = {};
    std::memcpy(values, heap.room(), sizeof values);
    expect(rule, "cookie", 0L, values[0], "the word before it");
    expect(rule, "rax", 1L, values[1], "the first element");
    expect(rule, "rax", 2L, values[2], "the second");
    expect(rule, "allocation", std::uint64_t{0}, Heap::seen()->allocations, "allocations");
}

TEST(array_cookie, compiled_code_destroys_what_the_routine_made) {
    Heap heap;
    void* const first = make("array_cookie_new", 4);
    heap.expect_made("items", first, 4, 8, 8);
    drop("array_cookie_drop_item", first);
    heap.expect_destroyed({4, 3, 2, 1});
    heap.expect_freed("items");
}

TEST(array_cookie, routine_destroys_what_compiled_code_made) {
    Heap heap;
    void* const first = make("array_cookie_make_item", 2);
    drop("array_cookie_delete", first);
    heap.expect_destroyed({2, 1});
    heap.expect_freed("items");
}

TEST(array_cookie, no_element_and_no_array) {
    for (const char* const maker : {"array_cookie_new", "array_cookie_make_item"})
        for (const char* const dropper : {"array_cookie_delete", "array_cookie_drop_item"}) {
            Heap heap;
            void* const first = make(maker, 0);
            heap.expect_made("no items", first, 0, 8, 8);
            drop(dropper, first);
            heap.expect_destroyed({});
            heap.expect_freed("no items");
            drop(dropper, nullptr);
            heap.expect_freed("no items, and once more of a null pointer");
        }
}
