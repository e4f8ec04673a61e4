#include "support.h"

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "cxx.mangling";
constexpr long functions = 22, names = 25;

}  // namespace

TEST(mangling, compiled_code_calls_the_routines) {
    long out[names] = {};
    Call call(static_cast<long*>(out));
    call.run(subject<void()>("mangling_calls"));
    for (long i = 0; i < names; ++i)
        expect(rule, "name " + std::to_string(i + 1), i + 1, out[i], "the number of what was called, or read");
}

TEST(mangling, routine_finds_the_compiled) {
    const long* const* table = subject<const long*>("mangling_compiled");
    for (long i = 0; i < functions; ++i) {
        alignas(16) unsigned char object[16] = {};
        Call call(static_cast<unsigned char*>(object));
        call.run(table[i]);
        expect(rule, "name " + std::to_string(i + 1), std::int64_t{i + 1}, call.integer(),
               "the number of the function");
    }
    for (long i = functions; i < names; ++i)
        expect(rule, "name " + std::to_string(i + 1), i + 1, *table[i], "the number of the variable");
}
