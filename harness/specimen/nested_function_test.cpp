#include "support.h"

extern "C" long nested_function(void* code, void* chain, long value);

using namespace callgate::specimen;

namespace {

struct Nested {
    void* code = nullptr;
    void* chain = nullptr;
};

// GCC's trampoline for x86-64: [endbr64], mov r11, code (32 or 64 bits), movabs r10, chain, jmp r11. It is read, not
// run: the stack need not be executable.
Nested take_apart(const unsigned char* bytes) {
    Nested found;
    static constexpr unsigned char endbr64[] = {0xF3, 0x0F, 0x1E, 0xFA};
    if (std::memcmp(bytes, endbr64, sizeof endbr64) == 0)
        bytes += sizeof endbr64;
    if (bytes[0] == 0x49 && bytes[1] == 0xBB) {
        std::memcpy(&found.code, bytes + 2, 8);
        bytes += 10;
    } else if (bytes[0] == 0x41 && bytes[1] == 0xBB) {
        std::memcpy(&found.code, bytes + 2, 4);
        bytes += 6;
    }
    if (bytes[0] == 0x49 && bytes[1] == 0xBA)
        std::memcpy(&found.chain, bytes + 2, 8);
    return found;
}

long use_trampoline(void* trampoline, long value) {
    const Nested nested = take_apart(static_cast<const unsigned char*>(trampoline));
    if (nested.code == nullptr || nested.chain == nullptr) {
        report({"sysv.args.static-chain", "r10", "", hex(trampoline, 24),
                "the trampoline does not load r10 with a chain"});
        return 0;
    }
    Call call(nested.code, nested.chain, value);
    call.run(nested_function);
    return call.integer();
}

}  // namespace

TEST(nested_function, routine_calls_as_every_caller_does) {
    Capture capture;
    long environment = 0;
    Call(Capture::function<long(long)>(), &environment, 3L).run(nested_function);
    capture.check_entry("the nested function");
    expect("sysv.args.static-chain", "r10", reinterpret_cast<std::uint64_t>(&environment), capture.entered().gpr[r10],
           "the static chain");
    expect("sysv.args.integer-order", "rdi", std::uint64_t{3}, capture.entered().gpr[rdi], "the first argument");
}

TEST(nested_function, reads_and_writes_its_environment) {
    Call call(use_trampoline, 4L);
    call.run(subject<void()>("nested_function_outer"));
    expect("sysv.args.static-chain", "r10", std::int64_t{43'008}, call.integer(),
           "1000 * (10 * a + 3) + 8, a and 5 being variables of the enclosing function");
}
