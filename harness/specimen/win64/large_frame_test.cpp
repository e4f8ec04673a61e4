#include <windows.h>

#include <array>
#include <cstdint>

#include "../support.h"
#include "../windows/stepping.h"

using Use = long long(unsigned char* buffer, long long n);

extern "C" {
long long large_frame(Use* f);
void large_frame_probe();
long long large_frame_on(long long (*f)(void*), void* argument, unsigned char* top);
}

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "win64.stack.probe";
constexpr std::uint64_t page = 4096;
constexpr unsigned above = 16, closed = 8, below = 32;  // pages of the stack

// A stack with pages in its middle that may not be touched. A touch opens the page, and is noted. The frames that are
// tried begin above them and end below them: one that is not probed comes to lie below untouched pages, and nothing
// faults; and where something faults there is memory at rsp for the system to tell of it, either way.
class Stack {
public:
    struct Touch {
        std::uint64_t page, rsp;
    };

    Stack()
        : begin_(static_cast<std::uint8_t*>(
              VirtualAlloc(nullptr, (below + closed + above) * page, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE))) {
        DWORD before = 0;
        VirtualProtect(begin_ + below * page, closed * page, PAGE_NOACCESS, &before);
        current = this;
        handler_ = AddVectoredExceptionHandler(1, on_fault);
    }
    ~Stack() {
        RemoveVectoredExceptionHandler(handler_);
        current = nullptr;
        VirtualFree(begin_, 0, MEM_RELEASE);
    }
    Stack(const Stack&) = delete;
    Stack& operator=(const Stack&) = delete;

    template <class Function>
    void run(Function& function) {
        large_frame_on(
            [](void* f) -> long long {
                (*static_cast<Function*>(f))();
                return 0;
            },
            &function, begin_ + (below + closed + above) * page);
    }

    // The lowest page that was touched; 0: none was.
    std::uint64_t lowest() const { return touched_ == 0 ? 0 : touches_[touched_ - 1].page; }

    // Every page was touched once, the highest first, while rsp was above it.
    void expect_probed(const std::string& who) const {
        for (unsigned i = 0; i < closed; ++i) {
            const std::uint64_t wanted = reinterpret_cast<std::uint64_t>(begin_) + (below + closed - 1 - i) * page;
            const std::string number = std::to_string(i);
            if (i >= touched_) {
                report({rule, "rsp", "", "", who + ": rsp moved past page " + number + ", which was not touched"});
                return;
            }
            if (!expect(rule, "rsp", wanted, touches_[i].page, who + ": the page that was touched as number " + number))
                return;
            if (!expect_that(touches_[i].rsp >= wanted + page, rule, "rsp",
                             who + ": rsp was past page " + number + " before it was touched"))
                return;
        }
    }

private:
    static LONG CALLBACK on_fault(EXCEPTION_POINTERS* exception) {
        const EXCEPTION_RECORD& record = *exception->ExceptionRecord;
        if (record.ExceptionCode != EXCEPTION_ACCESS_VIOLATION || current == nullptr)
            return EXCEPTION_CONTINUE_SEARCH;
        const std::uint64_t touched = record.ExceptionInformation[1] / page * page;
        const auto lowest = reinterpret_cast<std::uint64_t>(current->begin_) + below * page;
        if (touched < lowest || touched >= lowest + closed * page || current->touched_ == closed)
            return EXCEPTION_CONTINUE_SEARCH;
        current->touches_[current->touched_++] = {touched, exception->ContextRecord->Rsp};
        DWORD before = 0;
        VirtualProtect(reinterpret_cast<void*>(touched), page, PAGE_READWRITE, &before);
        return EXCEPTION_CONTINUE_EXECUTION;
    }

    static inline Stack* current = nullptr;
    std::uint8_t* begin_;
    void* handler_ = nullptr;
    std::array<Touch, closed> touches_ = {};
    unsigned touched_ = 0;
};

long long last_byte(unsigned char* buffer, long long n) {
    buffer[n - 1] = 42;
    return buffer[n - 1] + n;
}

void expect_probed(const char* who, long long (*frame)(Use*)) {
    Stack stack;
    Call call(last_byte);
    auto run = [&] { call.run(frame); };
    stack.run(run);
    expect(rule, "rax", std::int64_t{98304 + 42}, call.integer(), "the last byte of the buffer, and its size");
    stack.expect_probed(who);
}

// What a prologue still needs when the helper is done: all but r10 and r11.
void expect_helper(const char* who, void (*helper)()) {
    Call call;
    call.load().gpr[rax] = 3 * page + 40;
    call.run(helper);
    for (const Gpr r : {rax, rcx, rdx, r8, r9})
        expect(rule, gpr_names[r], call.load().gpr[r], call.left().gpr[r],
               std::string(who) + ": it changes r10 and r11 alone");
    for (int n = 0; n < 6; ++n)
        if (std::memcmp(call.load().zmm[n], call.left().zmm[n], 16) != 0)
            report({rule, "xmm" + std::to_string(n), hex(call.load().zmm[n], 16), hex(call.left().zmm[n], 16),
                    std::string(who) + ": it changes r10 and r11 alone"});
}

}  // namespace

TEST(large_frame, routine_touches_each_page_before_it_uses_it) {
    expect_probed("large_frame", large_frame);
}

TEST(large_frame, compiled_frame_touches_each_page_before_it_uses_it) {
    expect_probed("the compiled function", subject<long long(Use*)>("large_frame_subject"));
}

TEST(large_frame, helper_changes_r10_and_r11_alone) {
    expect_helper("large_frame_probe", large_frame_probe);
}

TEST(large_frame, helper_of_the_toolchain_changes_r10_and_r11_alone) {
    expect_helper("the toolchain's helper", subject<void (*())()>("large_frame_helper")());
}

TEST(large_frame, helper_touches_the_page_that_rsp_comes_to) {
    for (std::uint64_t part = 0; part < page; part += page / 4) {
        Stack stack;
        Call call;
        call.load().gpr[rax] = (above + 2) * page + part;
        auto run = [&] { call.run(large_frame_probe); };
        stack.run(run);
        const std::uint64_t end = call.entry_rsp() + 8 - call.load().gpr[rax];
        expect(rule, "rsp", end / page * page, stack.lowest(), "the lowest page that large_frame_probe touches");
    }
}

TEST(large_frame, gives_its_callee_shadow_space) {
    Capture capture;
    capture.use_shadow_space();
    Call call(Capture::function<Use>());
    call.run(large_frame);
    capture.check_entry("the callee", call.entry_rsp());
    expect("win64.args.positional", "rdx", std::uint64_t{98304}, capture.entered().gpr[rdx], "the size of the buffer");
}

TEST(large_frame, unwinds_from_every_instruction) {
    expect_unwinds(reinterpret_cast<void*>(large_frame), "large_frame", [] { large_frame(last_byte); });
    const auto probe = reinterpret_cast<void*>(large_frame_probe);
    expect_unwinds(probe, "large_frame_probe", [] { large_frame(last_byte); });
}
