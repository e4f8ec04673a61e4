// The same for Windows x64. The program is one of Windows, or, of an ms_abi subject, one of Linux.
#include <algorithm>

#include <fmt/format.h>

#include "callgate/pattern.h"
#include "referee_writer.h"

namespace callgate {
namespace {

constexpr PreservedRegister preserved[] = {{3, "rbx"},  {5, "rbp"},  {6, "rsi"},  {7, "rdi"},
                                           {12, "r12"}, {13, "r13"}, {14, "r14"}, {15, "r15"}};
constexpr std::string_view argument_registers[] = {"rcx", "rdx", "r8", "r9"};
constexpr unsigned vectors_of_arguments = 6;  // of __vectorcall; others use four
constexpr unsigned vectors_of_results = 4;    // of __vectorcall; others use one
constexpr unsigned first_preserved_vector = 6, end_of_preserved_vectors = 16;

// What Clang takes from Microsoft's C runtime and mingw has under another name.
constexpr std::string_view msvc_runtime = R"(        .text
# What the C runtime has where the subject's compiler is at home: a prologue whose frame is over a page calls it. It
# touches each page, going down, and changes no register: how much is in rax.
        .globl __chkstk
__chkstk:
        push    r10
        push    rax
        lea     r10, [rsp + 24]
1:      cmp     rax, 4096
        jb      2f
        sub     r10, 4096
        test    [r10], al
        sub     rax, 4096
        jmp     1b
2:      sub     r10, rax
        test    [r10], al
        pop     rax
        pop     r10
        ret
        .globl _fltused
        .set _fltused, 0x9875
# operator delete, for a virtual destructor, and the virtual table of type_info, for the type of a class that has one:
# neither is called or asked.
        .globl "??3@YAXPEAX_K@Z"
"??3@YAXPEAX_K@Z":
        ret
        .data
        .balign 8
        .globl "??_7type_info@@6B@"
"??_7type_info@@6B@":
        .quad 0
)";

const Shell& msvc_shell() {
    static const Shell shell = [] {
        Shell s = pe_shell;
        s.end = msvc_runtime;
        return s;
    }();
    return shell;
}

class Referee final : public RefereeWriter {
public:
    Referee(const BatchItem& item, Subject subject, Mode mode) : RefereeWriter(item, subject, mode, preserved) {}

private:
    const Shell& shell() const override {
        return item_.job.abi == Abi::Win64MsAbi ? elf_shell : item_.job.abi == Abi::Win64Gnu ? pe_shell : msvc_shell();
    }
    std::string_view source() const override { return "the Windows convention"; }

    // The general registers, and the low 128 bits of xmm6-15.
    void load_canaries() {
        for (unsigned i = first_preserved_vector; i < end_of_preserved_vectors; ++i) {
            const std::uint64_t words[] = {junk_vector(i, 0), junk_vector(i, 1)};
            const std::string name = fmt::format("xmm{}", i);
            const auto* bytes_of = reinterpret_cast<const std::uint8_t*>(words);
            bytes("canary_" + name, bytes_of, sizeof words);
            space("got_" + name, sizeof words);
            check("got_" + name, bytes_of, nullptr, sizeof words, name + " does not hold its entry value");
            line(fmt::format("movups  {}, canary_{}[rip]", name, name), "a canary: the low 128 bits");
        }
        canaries();
    }

    void call_and_store() {
        call();
        for (unsigned i = first_preserved_vector; i < end_of_preserved_vectors; ++i)
            line(fmt::format("movups  got_xmm{}[rip], xmm{}", i, i));
    }

    // ---- the roles

    void layout() override {
        line("lea     rcx, sink[rip]", "numbers");
        line("lea     rdx, result[rip]", "images of bit-fields");
        line("sub     rsp, 32", "shadow space");
        load_canaries();
        call_and_store();
        check_layout();
        returned();
    }

    void callee() override {
        const std::uint64_t area = (planned_.stack_bytes + 64 + 15) / 16 * 16;
        Bytes stack(area, 0xA5);
        for (const Slot& s : vector_.arguments)
            if (s.where == Where::Stack)
                std::ranges::copy(s.image, stack.begin() + static_cast<std::ptrdiff_t>(s.stack - 8));
        bytes("area", stack);
        bytes("result", vector_.out);
        space("sink", vector_.in.size());
        space("hidden", std::max<std::size_t>(planned_.result_size, 8));
        line(fmt::format("sub     rsp, {}", area), "shadow space, arguments, and some of our frame behind them");
        line("and     rsp, -16");
        line("lea     rsi, area[rip]");
        line("mov     rdi, rsp");
        line(fmt::format("mov     ecx, {}", area));
        line("rep movsb");
        load_arguments();
        load_canaries();
        call_and_store();
        line("mov     got_rax[rip], rax");
        space("got_rax", 8);
        store_vectors("got", vectors_of_results);
        const std::vector<std::string> names = slot_names(true);
        for (std::size_t i = 0; i < vector_.results.size(); ++i)
            check(place_of(vector_.results[i], "got", ""), vector_.results[i].image, vector_.results[i].mask, names[i]);
        returned();
        check_hidden();
        check("sink", vector_.in, vector_.in_mask, "the callee took an argument for something else");
    }

    void load_arguments() {
        load_references();
        load_vectors();
        for (const std::string_view r : argument_registers)
            line(fmt::format("mov     {}, -1", r), "junk, until an argument comes");
        line("mov     rax, -1");
        load_general();
        if (hidden())
            line(fmt::format("lea     {}, hidden[rip]", hidden_name()), "where the result goes");
    }

    void caller() override {
        bytes("in", vector_.in);
        bytes("result", vector_.out);
        space("out", vector_.out.size());
        space("sink", vector_.in.size());
        line("lea     rcx, capture[rip]");
        line("lea     rdx, in[rip]");
        line("lea     r8, out[rip]");
        line("lea     r9, io[rip]");
        line("sub     rsp, 32", "shadow space");
        load_canaries();
        call_and_store();
        returned();
        capture();
        if (subject_.shape != Shape::Discard)
            check("out", vector_.out, vector_.out_mask, "the caller took something else for the result");
    }

    // The callee of a caller on trial: stores what came, keeps nothing that it may change, returns what is wanted.
    void capture() {
        label("\ncapture");
        for (const std::string_view r : {"rcx", "rdx", "r8", "r9", "rsi", "rdi"}) {
            line(fmt::format("mov     seen_{}[rip], {}", r, r));
            space(fmt::format("seen_{}", r), 8);
        }
        store_vectors("seen", vectors_of_arguments);
        line("inc     qword ptr calls[rip]");
        space("calls", 8, 0);
        check_word("calls", 1, "the subject did not call its target once");
        line("lea     rax, [rsp + 8]");
        line("and     rax, 15");
        line("mov     past[rip], rax");
        space("past", 8);
        check_word("past", 0, "rsp + 8 is no multiple of 16 at the call");
        line("lea     rsi, [rsp + 8]", "shadow space, then what the registers had no room for");
        line("lea     rdi, window[rip]");
        line(fmt::format("mov     ecx, {}", planned_.stack_bytes));
        line("rep movsb");
        space("window", planned_.stack_bytes);
        check_arguments();
        overwrite();
        results();
        line("mov     rsi, seen_rsi[rip]");
        line("mov     rdi, seen_rdi[rip]");
        line("ret");
    }

    void overwrite() {
        line("mov     rax, -1", "nothing below rsp survives a call");
        line("lea     rdi, [rsp - 128]");
        line("mov     ecx, 16");
        line("rep stosq");
        if (mode_ == Mode::Hostile) {
            line("lea     rdi, [rsp + 8]", "nor need shadow space and the argument area");
            line(fmt::format("mov     ecx, {}", planned_.stack_bytes / 8));
            line("rep stosq");
        }
        for (const std::string_view r : {"rcx", "rdx", "r8", "r9", "r10", "r11"})
            line(fmt::format("mov     {}, rax", r));
        line(".irp n, 0, 1, 2, 3, 4, 5");
        line("pcmpeqd xmm\\n, xmm\\n");
        line(".endr");
    }

    void results() {
        if (hidden()) {
            line(fmt::format("mov     rdi, seen_{}[rip]", hidden_name()), "the hidden pointer");
            line("mov     rax, rdi");
            line("lea     rsi, result[rip]");
            line(fmt::format("mov     ecx, {}", planned_.result_size));
            line("rep movsb");
        }
        for (std::size_t i = 0; i < vector_.results.size(); ++i) {
            const Slot& s = vector_.results[i];
            if (s.where == Where::Gpr)
                line(fmt::format("mov     {}, {:#x}", gpr_name(s.index), image_word(s)));
            else
                load_vector(s, fmt::format("returned{}", i));
        }
    }

    std::string_view hidden_name() const { return gpr_name(planned_.hidden_register); }
};

}  // namespace

std::string referee_win64(const BatchItem& item, Subject subject, Mode mode, std::string_view comment) {
    return Referee(item, subject, mode).write(comment);
}

}  // namespace callgate
