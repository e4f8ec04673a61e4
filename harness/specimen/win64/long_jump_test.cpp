#include <windows.h>
#include <xmmintrin.h>

#include "../support.h"
#include "../windows/stepping.h"

using Setjmp = int(void* buffer, void* frame);
using Longjmp = void(void* buffer, int value);

extern "C" {
long long long_jump_to(void* buffer, Setjmp* setjmp, long long (*f)(void*), void* argument);
long long long_jump_over(long long (*f)(void*), void* argument, long long* note);
}

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "seh.setjmp-longjmp";
constexpr long long unwinding = 2;  // EXCEPTION_UNWINDING

struct Jump {
    Longjmp* longjmp;
    void* buffer;
    int value;
    double weights[4] = {1, 2, 3, 4};
};

struct Frames {
    Jump jump;
    long long note = 0;
    unsigned mxcsr = 0;  // when longjmp was called
};
Frames* jumping = nullptr;

// The system's own, whatever a toolchain makes of the names.
template <class Function>
Function* of_runtime(const char* name) {
    const HMODULE runtime = LoadLibraryA("msvcrt.dll");
    return reinterpret_cast<Function*>(reinterpret_cast<void*>(GetProcAddress(runtime, name)));
}

long long enter(void* argument) {
    auto* const frames = static_cast<Frames*>(argument);
    return long_jump_over(subject<long long(void*)>("long_jump_subject"), &frames->jump, &frames->note);
}

// What the code on trial calls as longjmp: it notes what the frames before have done.
void jump(void* buffer, int value) {
    jumping->mxcsr = _mm_getcsr();
    of_runtime<Longjmp>("longjmp")(buffer, value);
}

struct alignas(16) Buffer {
    std::uint8_t bytes[256];
};

void run(Frames& frames, Call& call) {
    Buffer buffer = {};
    frames.jump.buffer = &buffer;
    frames.jump.longjmp = jump;
    jumping = &frames;
    subject<long long(void*)>("long_jump_subject");  // loaded before: nothing but the jump happens between
    call = Call(static_cast<void*>(&buffer), of_runtime<Setjmp>("_setjmp"), enter, &frames);
    call.run(long_jump_to);
}

}  // namespace

TEST(long_jump, unwinds_the_frames_between) {
    Frames frames = {{nullptr, nullptr, -42}};
    Call call;
    run(frames, call);
    expect(rule, "rax", std::int64_t{-42}, call.integer(), "what longjmp was given");
    expect(rule, "mxcsr", unsigned{_MM_ROUND_TOWARD_ZERO}, frames.mxcsr & _MM_ROUND_MASK,
           "the rounding that the frame between has set, and longjmp takes back");
    expect(rule, "termination handler", unwinding, frames.note & unwinding,
           "the flags of the exception that the handler of the frame between was called with");
}

TEST(long_jump, without_a_jump_every_frame_returns) {
    Frames frames = {{nullptr, nullptr, 0}};
    Call call;
    run(frames, call);
    expect(rule, "rax", std::int64_t{1 + 4 + 9 + 16}, call.integer(), "what the innermost function returns");
    expect(rule, "termination handler", 0LL, frames.note, "no handler is called where frames return");
}

TEST(long_jump, unwinds_from_every_instruction) {
    long long note = 0;
    const auto f = [](void*) -> long long { return 1; };
    expect_unwinds(reinterpret_cast<void*>(long_jump_over), "long_jump_over",
                   [&] { long_jump_over(f, nullptr, &note); });
    const auto never = [](void*, void*) { return 0; };
    expect_unwinds(reinterpret_cast<void*>(long_jump_to), "long_jump_to",
                   [&] { long_jump_to(nullptr, never, f, nullptr); });
}
