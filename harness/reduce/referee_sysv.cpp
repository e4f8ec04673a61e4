// The referee of one subject of System V as a GAS file of its own: what drive, capture and judge do for this one call.
#include <algorithm>

#include <fmt/format.h>

#include "callgate/pattern.h"
#include "referee_writer.h"

namespace callgate {
namespace {

constexpr PreservedRegister preserved[] = {{3, "rbx"}, {5, "rbp"}, {12, "r12"}, {13, "r13"}, {14, "r14"}, {15, "r15"}};
constexpr std::string_view argument_registers[] = {"rdi", "rsi", "rdx", "rcx", "r8", "r9"};

class Referee final : public RefereeWriter {
public:
    Referee(const BatchItem& item, Subject subject, Mode mode) : RefereeWriter(item, subject, mode, preserved) {}

private:
    const Shell& shell() const override { return elf_shell; }
    std::string_view source() const override { return "the psABI"; }

    // ---- the roles

    void layout() override {
        line("lea     rdi, sink[rip]", "numbers");
        line("lea     rsi, result[rip]", "images of bit-fields");
        canaries();
        call();
        check_layout();
        returned();
    }

    void callee() override {
        const std::uint64_t align = planned_.stack_align;
        const std::uint64_t area = (planned_.stack_bytes + 64 + align - 1) / align * align;
        Bytes stack(area, 0xA5);
        for (const Slot& s : vector_.arguments)
            if (s.where == Where::Stack)
                std::ranges::copy(s.image, stack.begin() + static_cast<std::ptrdiff_t>(s.stack - 8));
        bytes("area", stack);
        bytes("result", vector_.out);
        space("sink", vector_.in.size());
        space("hidden", std::max<std::size_t>(planned_.result_size, 8));
        line(fmt::format("sub     rsp, {}", area), "the argument area, and some of our frame behind it");
        line(fmt::format("and     rsp, -{}", align));
        line("lea     rsi, area[rip]");
        line("mov     rdi, rsp");
        line(fmt::format("mov     ecx, {}", area));
        line("rep movsb");
        load_arguments();
        canaries();
        call();
        for (const std::string_view r : {"rax", "rdx"}) {
            line(fmt::format("mov     got_{}[rip], {}", r, r));
            space(fmt::format("got_{}", r), 8);
        }
        store_vectors("got", 2);
        const std::vector<std::string> names = slot_names(true);
        for (std::size_t i = 0; i < vector_.results.size(); ++i) {
            const Slot& s = vector_.results[i];
            const std::string got = place_of(s, "got", "");
            if (s.where == Where::X87) {
                line(fmt::format("fstp    tbyte ptr {}[rip]", got));
                space(got, 16);
            }
            check(got, s.image, s.mask, names[i]);
        }
        returned();
        check_hidden();
        check("sink", vector_.in, vector_.in_mask, "the callee took an argument for something else");
    }

    void load_arguments() {
        load_references();
        load_vectors();
        for (const std::string_view r : argument_registers)
            line(fmt::format("mov     {}, -1", r), "junk, until an argument comes");
        const bool counts = (planned_.flags & counts_vectors) != 0;
        line(fmt::format("mov     rax, {}", counts ? std::to_string(planned_.al) : "-1"),
             counts ? "al: a bound on the vector registers used" : "");
        load_general();
        if (hidden())
            line("lea     rdi, hidden[rip]", "where the result goes");
    }

    void caller() override {
        bytes("in", vector_.in);
        bytes("result", vector_.out);
        space("out", vector_.out.size());
        space("sink", vector_.in.size());
        line("lea     rdi, capture[rip]");
        line("lea     rsi, in[rip]");
        line("lea     rdx, out[rip]");
        line("lea     rcx, io[rip]");
        canaries();
        call();
        returned();
        capture();
        if (subject_.shape != Shape::Discard)
            check("out", vector_.out, vector_.out_mask, "the caller took something else for the result");
    }

    // The callee of a caller on trial: stores what came, keeps nothing that it may change, returns what is wanted.
    void capture() {
        label("\ncapture");
        for (const std::string_view r : {"rax", "rdi", "rsi", "rdx", "rcx", "r8", "r9", "rsp"}) {
            line(fmt::format("mov     seen_{}[rip], {}", r, r));
            space(fmt::format("seen_{}", r), 8);
        }
        store_vectors("seen", 8);
        line("inc     qword ptr calls[rip]");
        space("calls", 8, 0);
        check_word("calls", 1, "the subject did not call its target once");
        line("lea     rax, [rsp + 8]");
        line(fmt::format("and     rax, {}", planned_.stack_align - 1), "the end of the argument area");
        line("mov     past[rip], rax");
        space("past", 8);
        check_word("past", 0, fmt::format("rsp + 8 is no multiple of {} at the call", planned_.stack_align));
        line("lea     rsi, [rsp + 8]");
        line("lea     rdi, window[rip]");
        line(fmt::format("mov     ecx, {}", planned_.stack_bytes));
        line("rep movsb");
        space("window", planned_.stack_bytes);
        if ((planned_.flags & counts_vectors) != 0) {
            line("movzx   eax, byte ptr seen_rax[rip]");
            line(fmt::format("sub     eax, {}", planned_.vectors));
            line(fmt::format("cmp     eax, {}", 8 - planned_.vectors));
            line("seta    byte ptr no_bound[rip]");
            space("no_bound", 8, 0);
            check_word("no_bound", 0, fmt::format("al is not between {} and 8", planned_.vectors));
        }
        check_arguments();
        overwrite();
        results();
        line("ret");
    }

    void overwrite() {
        line("mov     rax, -1", "nothing below rsp survives a call");
        line("lea     rdi, [rsp - 128]");
        line("mov     ecx, 16");
        line("rep stosq");
        if (mode_ == Mode::Hostile && planned_.stack_bytes != 0) {
            line("lea     rdi, [rsp + 8]", "nor need the argument area");
            line(fmt::format("mov     ecx, {}", planned_.stack_bytes / 8));
            line("rep stosq");
        }
        for (const std::string_view r : {"rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11"})
            line(fmt::format("mov     {}, rax", r));
        line(".irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15");
        line("pcmpeqd xmm\\n, xmm\\n");
        line(".endr");
    }

    void results() {
        if (hidden()) {
            line("mov     rdi, seen_rdi[rip]", "the hidden pointer");
            line("lea     rsi, result[rip]");
            line(fmt::format("mov     ecx, {}", planned_.result_size));
            line("rep movsb");
            line("mov     rax, seen_rdi[rip]");
        }
        for (std::size_t i = vector_.results.size(); i-- > 0;) {  // st1 is loaded before st0
            const Slot& s = vector_.results[i];
            const std::string image = fmt::format("returned{}", i);
            if (s.where == Where::Gpr) {
                line(fmt::format("mov     {}, {:#x}", gpr_name(s.index), image_word(s)));
            } else if (s.where == Where::X87) {
                bytes(image, s.image);
                line(fmt::format("fld     tbyte ptr {}[rip]", image));
            } else {
                load_vector(s, image);
            }
        }
    }
};

}  // namespace

std::string referee_sysv(const BatchItem& item, Subject subject, Mode mode, std::string_view comment) {
    return Referee(item, subject, mode).write(comment);
}

}  // namespace callgate
