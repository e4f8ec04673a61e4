#include <cstdarg>

#include "support.h"

extern "C" void va_list_copy(va_list to, va_list from);

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "sysv.varargs.va-list-passing";

// As in subject/va_list_copy.c: the original is 0, the copy 1.
struct Read {
    long first, i[2][6];
    double d[2][2];
};

}  // namespace

TEST(va_list_copy, both_go_on_alone) {
    Read out = {};
    Call call(va_list_copy, &out);
    call.run(subject<void()>("va_list_copy_call"));
    expect("sysv.varargs.va-list-layout", "gp_offset", 1L, out.first, "what was fetched before the copy was made");
    for (int list = 0; list < 2; ++list) {
        const std::string whose = list == 0 ? "the original" : "the copy";
        for (int n = 0; n < 6; ++n)
            expect(rule, n < 3 ? "gp_offset" : "overflow_arg_area", 2L + n, out.i[list][n], "a long, from " + whose);
        expect(rule, "fp_offset", 1.5, out.d[list][0], "the first double, from " + whose);
        expect(rule, "fp_offset", 2.5, out.d[list][1], "the second double, from " + whose);
    }
}
