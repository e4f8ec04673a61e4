#include "support.h"

extern "C" long static_chain(long value);

using namespace callgate::specimen;

TEST(static_chain, compiled_caller_passes_the_environment) {
    long variable = 40;
    Call call(static_chain, 2L, &variable);
    call.run(subject<void()>("static_chain_caller"));
    expect("sysv.args.static-chain", "r10", 42L, variable, "the variable that r10 leads to");
    expect("sysv.args.static-chain", "rax", std::int64_t{40'042}, call.integer(), "what it was, and what it is");
}

TEST(static_chain, compiled_caller_has_it_in_r10) {
    Capture capture;
    long variable = 7;
    Call(Capture::function<long(long)>(), 2L, &variable).run(subject<void()>("static_chain_caller"));
    capture.check_entry("the nested function");
    expect("sysv.args.static-chain", "r10", reinterpret_cast<std::uint64_t>(&variable), capture.entered().gpr[r10],
           "the static chain");
    expect("sysv.args.integer-order", "rdi", std::uint64_t{2}, capture.entered().gpr[rdi], "the first argument");
}
