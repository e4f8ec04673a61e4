// The referee of one subject as a GAS file of its own: what drive, capture and judge do for this one call.
#include <algorithm>

#include <fmt/format.h>

#include "callgate/pattern.h"
#include "callgate/reduce.h"

namespace callgate {
namespace {

struct Register {
    unsigned number;
    std::string_view name;
};
constexpr Register preserved[] = {{3, "rbx"}, {5, "rbp"}, {12, "r12"}, {13, "r13"}, {14, "r14"}, {15, "r15"}};
constexpr std::string_view argument_registers[] = {"rdi", "rsi", "rdx", "rcx", "r8", "r9"};

class Referee {
public:
    Referee(const BatchItem& item, Subject subject, Mode mode, std::string_view comment)
        : item_(item),
          subject_(subject),
          planned_(plan_signature(item.job)),
          vector_(planned_.vectors_by_mode[static_cast<std::size_t>(mode)]),
          mode_(mode),
          comment_(comment) {}

    std::string write() {
        switch (subject_.role) {
            case Role::Layout:
                layout();
                break;
            case Role::Callee:
                callee();
                break;
            case Role::Caller:
                caller();
                break;
        }
        io();
        return head() + code_ + tail() + "\n        .data\n" + data_ + checks() +
               "\n        .section .note.GNU-stack, \"\", @progbits\n";
    }

private:
    bool keeps_live() const { return subject_.shape == Shape::Pressure || subject_.shape == Shape::Callout; }
    bool hidden() const { return (planned_.flags & hidden_pointer) != 0; }

    void line(std::string_view instruction, std::string_view why = "") {
        code_ += why.empty() ? fmt::format("        {}\n", instruction)
                             : fmt::format("        {:<40}# {}\n", instruction, why);
    }
    void label(std::string_view name) { code_ += fmt::format("{}:\n", name); }

    // ---- data

    void bytes(std::string_view name, const std::uint8_t* from, std::size_t size) {
        data_ += fmt::format("        .balign 64\n{}:\n", name);
        for (std::size_t i = 0; i < size; i += 16) {
            data_ += "        .byte ";
            for (std::size_t j = i; j < std::min(i + 16, size); ++j)
                data_ += fmt::format("{}0x{:02x}", j == i ? "" : ",", from[j]);
            data_ += '\n';
        }
    }
    void bytes(std::string_view name, const Bytes& from) { bytes(name, from.data(), from.size()); }
    void space(std::string_view name, std::size_t size, unsigned fill = 0xEE) {
        data_ += fmt::format("        .balign 64\n{}:\n        .skip {}, {:#x}\n", name,
                             std::max<std::size_t>(size, 16), fill);
    }

    // One comparison that is made at the end: `got` under a mask against these bytes.
    void check(const std::string& got, const std::uint8_t* wanted, const std::uint8_t* mask, std::size_t size,
               const std::string& says) {
        if (size == 0)
            return;
        const std::size_t n = ++checks_made_;
        bytes(fmt::format("wanted{}", n), wanted, size);
        bytes(fmt::format("mask{}", n), mask == nullptr ? Bytes(size, 0xFF) : Bytes(mask, mask + size));
        data_ += fmt::format("says{}:  .asciz \"{}\"\n", n, says);
        checks_ += fmt::format("        .quad {}, wanted{}, mask{}, {}, says{}\n", got, n, n, size, n);
    }
    void check(const std::string& got, const Bytes& wanted, const Bytes& mask, const std::string& says) {
        check(got, wanted.data(), mask.data(), wanted.size(), says);
    }
    void check_word(const std::string& got, std::uint64_t wanted, const std::string& says) {
        check(got, reinterpret_cast<const std::uint8_t*>(&wanted), nullptr, 8, says);
    }

    // ---- names of places

    std::vector<std::string> slot_names(bool of_result) const {
        Model model;
        const Placement placement = model.place(item_.job.signature);
        std::vector<std::string> names;
        const auto add = [&](const Placed& placed, const std::string& what) {
            for (const Place& p : placed.places)
                names.push_back(fmt::format("{}: bytes {}-{} of {}", name(p), p.offset, p.offset + p.size - 1, what));
        };
        if (of_result)
            add(placement.result, "the result");
        for (std::size_t i = 0; !of_result && i < placement.arguments.size(); ++i)
            add(placement.arguments[i], fmt::format("argument {} ({})", i + 1, placement.arguments[i].name));
        return names;
    }

    static std::string vector_register(std::size_t size, unsigned index) {
        return fmt::format("{}mm{}", size > 32 ? 'z' : size > 16 ? 'y' : 'x', index);
    }
    static std::string_view move(std::size_t size) { return size > 32 ? "vmovups" : size > 16 ? "vmovups" : "movups"; }
    std::size_t vector_width() const {
        std::size_t width = 16;
        for (const auto* slots : {&vector_.arguments, &vector_.results})
            for (const Slot& s : *slots)
                if (s.where == Where::Vector)
                    width = std::max(width, s.image.size());
        return width;
    }

    static std::uint64_t image_word(const Slot& slot) {
        std::uint64_t word = 0;
        std::copy_n(slot.image.begin(), std::min<std::size_t>(8, slot.image.size()),
                    reinterpret_cast<std::uint8_t*>(&word));
        return word;
    }

    // ---- code that all roles share

    std::string head() const {
        std::string text;
        std::size_t begin = 0;
        while (begin < comment_.size()) {
            const std::size_t end = std::min(comment_.find('\n', begin), comment_.size());
            text += fmt::format("# {}", comment_.substr(begin, end - begin));
            text.erase(text.find_last_not_of(' ') + 1);
            text += '\n';
            begin = end + 1;
        }
        return text + R"(
        .intel_syntax noprefix
        .text
        .globl main
main:
        push    rbx
        push    rbp
        push    r12
        push    r13
        push    r14
        push    r15
        sub     rsp, 8
        mov     rcx, callgate_table[rip]        # struct cg_io *volatile *
        lea     rax, io[rip]
        mov     [rcx], rax
        mov     rax, callgate_table[rip + 8]    # the functions: there is one
        mov     rax, [rax]
        mov     target[rip], rax
        mov     saved_rsp[rip], rsp
)";
    }

    void canaries() {
        for (const auto& [number, name] : preserved)
            line(fmt::format("mov     {}, {:#x}", name, canary(number)), "a canary");
    }

    void call() {
        line("call    target[rip]");
        for (const auto& [number, name] : preserved)
            line(fmt::format("mov     got_{}[rip], {}", name, name));
    }

    // Back on our own stack, whatever the subject did to rsp.
    void returned() {
        line("mov     rsp, saved_rsp[rip]");
        line("cld");
        if (vector_width() > 16)
            line("vzeroupper");
        line("jmp     judge");
        for (const auto& [number, name] : preserved) {
            space(fmt::format("got_{}", name), 8);
            check_word(fmt::format("got_{}", name), canary(number),
                       fmt::format("{} does not hold its entry value", name));
        }
        if (keeps_live()) {
            std::vector<std::uint64_t> live(live_count);
            for (unsigned i = 0; i < live_count; ++i)
                live[i] = callgate::live(i);
            check("live_out", reinterpret_cast<const std::uint8_t*>(live.data()), nullptr, 8 * live_count,
                  "a value kept across the call was lost");
        }
    }

    static std::string tail() {
        return R"(
# Compares what was seen with what the psABI wants, and says what differs.
judge:
        lea     rbx, checks[rip]
        xor     ebp, ebp
1:      mov     rsi, [rbx]              # got
        test    rsi, rsi
        jz      5f
        mov     rdi, [rbx + 8]          # wanted
        mov     rdx, [rbx + 16]         # which bits count
        mov     rcx, [rbx + 24]         # bytes
2:      mov     al, [rsi]
        xor     al, [rdi]
        and     al, [rdx]
        jnz     3f
        inc     rsi
        inc     rdi
        inc     rdx
        dec     rcx
        jnz     2b
        jmp     4f
3:      mov     rdi, [rbx + 32]
        call    puts@PLT
        mov     ebp, 1
4:      add     rbx, 40
        jmp     1b
5:      test    ebp, ebp
        jnz     6f
        lea     rdi, right[rip]
        call    puts@PLT
6:      mov     eax, ebp                # 1: the toolchain departs from the psABI
        add     rsp, 8
        pop     r15
        pop     r14
        pop     r13
        pop     r12
        pop     rbp
        pop     rbx
        ret

# What a subject calls in its middle: keeps what must be kept, and nothing else.
hook:
        mov     rax, -1
        mov     rcx, rax
        mov     rdx, rax
        mov     rsi, rax
        mov     rdi, rax
        mov     r8, rax
        mov     r9, rax
        mov     r10, rax
        mov     r11, rax
        .irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
        pcmpeqd xmm\n, xmm\n
        .endr
        ret
)";
    }

    void io() {
        std::vector<std::uint64_t> live(live_count);
        for (unsigned i = 0; i < live_count; ++i)
            live[i] = callgate::live(i);
        bytes("live", reinterpret_cast<const std::uint8_t*>(live.data()), 8 * live_count);
        space("live_out", 8 * (live_count + 64));
        space("target", 8);
        space("saved_rsp", 8);
        data_ += "io:     .quad sink, result, hook, live, live_out\nright:  .asciz \"as the psABI says\"\n";
    }

    std::string checks() const { return "        .balign 8\nchecks:\n" + checks_ + "        .quad 0\n"; }

    // ---- the roles

    void layout() {
        line("lea     rdi, sink[rip]", "numbers");
        line("lea     rsi, result[rip]", "images of bit-fields");
        canaries();
        call();
        const auto& numbers = planned_.layout_numbers;
        space("sink", 8 * numbers.size());
        space("result", planned_.layout_images.size(), 0);
        std::size_t number = 0;
        for (const LayoutQuestion& q : layout_questions(item_.job))
            if (q.what != LayoutQuestion::What::Bits) {
                check_word(fmt::format("sink + {}", 8 * number), q.expected,
                           fmt::format("{} is not {}", q.place(), q.expected));
                ++number;
            }
        check("result", planned_.layout_images.data(), nullptr, planned_.layout_images.size(),
              "a bit-field lies elsewhere");
        returned();
    }

    void callee() {
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
        for (const std::string_view r : {"rax", "rdx"})
            line(fmt::format("mov     got_{}[rip], {}", r, r));
        const std::size_t width = vector_width();
        for (unsigned i = 0; i < 2; ++i)
            line(fmt::format("{}  got_xmm{}[rip], {}", move(width), i, vector_register(width, i)));
        std::vector<std::string> names = slot_names(true);
        for (std::size_t i = 0; i < vector_.results.size(); ++i)
            result_slot(vector_.results[i], names[i]);
        for (const std::string_view r : {"got_rax", "got_rdx", "got_xmm0", "got_xmm1"})
            space(r, 64);
        returned();
        if (hidden()) {
            check("hidden", vector_.out.data(), vector_.out_mask.data(), planned_.result_size,
                  "the result is not where the hidden pointer says");
            data_ +=
                "says_rax: .asciz \"rax does not return the hidden pointer\"\n        .balign 8\nhidden_at: .quad "
                "hidden\n";
            bytes("mask_rax", Bytes(8, 0xFF));
            checks_ += "        .quad got_rax, hidden_at, mask_rax, 8, says_rax\n";
        }
        check("sink", vector_.in, vector_.in_mask, "the callee took an argument for something else");
    }

    void result_slot(const Slot& slot, const std::string& what) {
        std::string got;
        if (slot.where == Where::X87) {
            got = fmt::format("got_st{}", slot.index);
            line(fmt::format("fstp    tbyte ptr {}[rip]", got));
            space(got, 16);
        } else {
            got = slot.where == Where::Gpr ? fmt::format("got_{}", gpr_name(slot.index))
                                           : fmt::format("got_xmm{}", slot.index);
        }
        check(got, slot.image, slot.mask, what);
    }

    void load_arguments() {
        for (std::size_t i = 0; i < vector_.arguments.size(); ++i) {
            const Slot& s = vector_.arguments[i];
            if (s.where != Where::Vector)
                continue;
            const std::string image = fmt::format("image{}", i);
            bytes(image, s.image);
            line(fmt::format("{}  {}, {}[rip]", move(s.image.size()), vector_register(s.image.size(), s.index), image));
        }
        for (const std::string_view r : argument_registers)
            line(fmt::format("mov     {}, -1", r), "junk, until an argument comes");
        line(
            fmt::format("mov     rax, {}", (planned_.flags & counts_vectors) != 0 ? std::to_string(planned_.al) : "-1"),
            (planned_.flags & counts_vectors) != 0 ? "al: a bound on the vector registers used" : "");
        for (const Slot& s : vector_.arguments)
            if (s.where == Where::Gpr)
                line(fmt::format("mov     {}, {:#x}", gpr_name(s.index), image_word(s)));
        if (hidden())
            line("lea     rdi, hidden[rip]", "where the result goes");
    }

    void caller() {
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
        const std::size_t width = vector_width();
        for (unsigned i = 0; i < 8; ++i) {
            line(fmt::format("{}  seen_xmm{}[rip], {}", move(width), i, vector_register(width, i)));
            space(fmt::format("seen_xmm{}", i), 64);
        }
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
        argument_checks();
        overwrite();
        results();
        line("ret");
    }

    void argument_checks() {
        const std::vector<std::string> names = slot_names(false);
        for (std::size_t i = 0; i < vector_.arguments.size(); ++i) {
            const Slot& s = vector_.arguments[i];
            const std::string got = s.where == Where::Gpr      ? fmt::format("seen_{}", gpr_name(s.index))
                                    : s.where == Where::Vector ? fmt::format("seen_xmm{}", s.index)
                                                               : fmt::format("window + {}", s.stack - 8);
            check(got, s.image, s.mask, names[i]);
        }
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
                continue;
            }
            bytes(image, s.image);
            if (s.where == Where::X87)
                line(fmt::format("fld     tbyte ptr {}[rip]", image));
            else
                line(fmt::format("{}  {}, {}[rip]", move(s.image.size()), vector_register(s.image.size(), s.index),
                                 image));
        }
    }

    const BatchItem& item_;
    Subject subject_;
    PlannedSignature planned_;
    const Vector& vector_;
    Mode mode_;
    std::string comment_;
    std::string code_, data_, checks_;
    std::size_t checks_made_ = 0;
};

}  // namespace

std::string referee(const BatchItem& item, Subject subject, Mode mode, std::string_view comment) {
    return Referee(item, subject, mode, comment).write();
}

}  // namespace callgate
