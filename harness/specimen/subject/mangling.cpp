// Code on trial: calls of the routine's functions, and definitions of the like. Both namespaces declare the same; each
// function returns the number that its place in the routine's table has.
#include <new>

#define DECLARATIONS                                                                                            \
    struct box {                                                                                                \
        long a = 0, b = 0;                                                                                      \
        static long count;                                                                                      \
        long sum() const;                                                                                       \
        operator long() const;                                                                                  \
        long operator[](unsigned long);                                                                         \
    };                                                                                                          \
    enum class color : unsigned char { red };                                                                   \
    template <class T, int n>                                                                                   \
    T scale(T);                                                                                                 \
    template <class T>                                                                                          \
    struct pair {                                                                                               \
        long both(T) const;                                                                                     \
    };                                                                                                          \
    extern long total;                                                                                          \
    namespace inner {                                                                                           \
    long deep();                                                                                                \
    }                                                                                                           \
    long add(long, long);                                                                                       \
    long same(const char*, const char*);                                                                        \
    long area(box, const box&);                                                                                 \
    long take(box&&);                                                                                           \
    long paint(color);                                                                                          \
    long wide(__int128, unsigned __int128);                                                                     \
    long all(bool, char, signed char, unsigned char, short, unsigned short, int, unsigned, long, unsigned long, \
             long long, unsigned long long, float, double, long double, wchar_t, char16_t, char32_t);           \
    long none(decltype(nullptr));                                                                               \
    long sum(int, ...);                                                                                         \
    long apply(long (*)(long), long);                                                                           \
    long first(const long(&)[4]);                                                                               \
    long member(box&, long (box::*)() const);                                                                   \
    template <>                                                                                                 \
    long scale<long, 3>(long);                                                                                  \
    template <>                                                                                                 \
    long pair<box>::both(box) const;                                                                            \
    long operator+(box, box);                                                                                   \
    long quit(const std::nothrow_t&);

namespace mangle {
DECLARATIONS
extern "C" long mangling_c(long);
}  // namespace mangle
long mangling_plain(long);
extern long mangling_variable;

namespace compiled {
DECLARATIONS
extern "C" long mangling_c_compiled(long) {
    return 22;
}
long add(long, long) {
    return 1;
}
long inner::deep() {
    return 2;
}
long same(const char*, const char*) {
    return 3;
}
long area(box, const box&) {
    return 4;
}
long take(box&&) {
    return 5;
}
long paint(color) {
    return 6;
}
long wide(__int128, unsigned __int128) {
    return 7;
}
long all(bool, char, signed char, unsigned char, short, unsigned short, int, unsigned, long, unsigned long, long long,
         unsigned long long, float, double, long double, wchar_t, char16_t, char32_t) {
    return 8;
}
long none(decltype(nullptr)) {
    return 9;
}
long sum(int, ...) {
    return 10;
}
long apply(long (*)(long), long) {
    return 11;
}
long first(const long (&)[4]) {
    return 12;
}
long member(box&, long (box::*)() const) {
    return 13;
}
template <>
long scale<long, 3>(long) {
    return 14;
}
template <>
long pair<box>::both(box) const {
    return 15;
}
long box::sum() const {
    return 16;
}
box::operator long() const {
    return 17;
}
long box::operator[](unsigned long) {
    return 18;
}
long operator+(box, box) {
    return 19;
}
long quit(const std::nothrow_t&) {
    return 20;
}
long box::count = 23;
long total = 24;
}  // namespace compiled
long mangling_plain_compiled(long) {
    return 21;
}
long mangling_variable_compiled = 25;

// What each of the routine's functions returns, and each of its variables holds, in the order of its table.
extern "C" void mangling_calls(long* out) {
    using namespace mangle;
    box object;
    const long four[4] = {};
    *out++ = add(1, 2);
    *out++ = inner::deep();
    *out++ = same("", "");
    *out++ = area(object, object);
    *out++ = take(box());
    *out++ = paint(color::red);
    *out++ = wide(1, 2);
    *out++ = all(false, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    *out++ = none(nullptr);
    *out++ = sum(1, 2);
    *out++ = apply(nullptr, 1);
    *out++ = first(four);
    *out++ = member(object, nullptr);
    *out++ = scale<long, 3>(1);
    *out++ = pair<box>().both(object);
    *out++ = object.sum();
    *out++ = static_cast<long>(object);
    *out++ = object[1];
    *out++ = object + object;
    *out++ = quit(std::nothrow);
    *out++ = mangling_plain(1);
    *out++ = mangling_c(1);
    *out++ = box::count;
    *out++ = total;
    *out++ = mangling_variable;
}
