#include "referee_writer.h"

#include <algorithm>

#include <fmt/format.h>

#include "callgate/pattern.h"

namespace callgate {
namespace {

constexpr std::string_view is_address = "an address: what is there is the callee's to use";

// What an argument's address should name.
std::string copy(std::size_t argument) {
    return fmt::format("copy{}", argument + 1);
}

}  // namespace

const Shell elf_shell = {
    .enters = R"(        push    rbx
        push    rbp
        push    r12
        push    r13
        push    r14
        push    r15
        sub     rsp, 8
)",
    .argument = "rdi",
    .puts = "puts@PLT",
    .leaves = R"(        add     rsp, 8
        pop     r15
        pop     r14
        pop     r13
        pop     r12
        pop     rbp
        pop     rbx
)",
    .hook = R"(        mov     rdi, rax
        mov     rsi, rax
        .irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
)",
    .end = "        .section .note.GNU-stack, \"\", @progbits\n",
};

// A subject that loses xmm6-15 loses main's: nobody above main has anything in them.
const Shell pe_shell = {
    .enters = R"(        push    rbx
        push    rbp
        push    rdi
        push    rsi
        push    r12
        push    r13
        push    r14
        push    r15
        sub     rsp, 40
)",
    .argument = "rcx",
    .puts = "puts",
    .leaves = R"(        add     rsp, 40
        pop     r15
        pop     r14
        pop     r13
        pop     r12
        pop     rsi
        pop     rdi
        pop     rbp
        pop     rbx
)",
    .hook = R"(        mov     [rsp + 8], rax                  # the shadow space
        mov     [rsp + 16], rax
        mov     [rsp + 24], rax
        mov     [rsp + 32], rax
        .irp n, 0, 1, 2, 3, 4, 5
)",
    .end = "",
};

RefereeWriter::RefereeWriter(const BatchItem& item, Subject subject, Mode mode,
                             std::span<const PreservedRegister> preserved)
    : item_(item),
      subject_(subject),
      planned_(plan_signature(item.job)),
      vector_(planned_.vectors_by_mode[static_cast<std::size_t>(mode)]),
      mode_(mode),
      preserved_(preserved) {}

std::string RefereeWriter::write(std::string_view comment) {
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
    return file(comment);
}

void RefereeWriter::canaries() {
    for (const auto& [number, name] : preserved_)
        line(fmt::format("mov     {}, {:#x}", name, canary(number)), "a canary");
}

void RefereeWriter::call() {
    line("call    target[rip]");
    for (const auto& [number, name] : preserved_)
        line(fmt::format("mov     got_{}[rip], {}", name, name));
}

void RefereeWriter::returned() {
    line("mov     rsp, saved_rsp[rip]");
    line("cld");
    if (vector_width() > 16)
        line("vzeroupper");
    line("jmp     judge");
    for (const auto& [number, name] : preserved_) {
        space(fmt::format("got_{}", name), 8);
        check_word(fmt::format("got_{}", name), canary(number), fmt::format("{} does not hold its entry value", name));
    }
    check_live();
}

void RefereeWriter::line(std::string_view instruction, std::string_view why) {
    code_ +=
        why.empty() ? fmt::format("        {}\n", instruction) : fmt::format("        {:<40}# {}\n", instruction, why);
}

void RefereeWriter::label(std::string_view name) {
    code_ += fmt::format("{}:\n", name);
}

// ---- data

void RefereeWriter::bytes(std::string_view name, const std::uint8_t* from, std::size_t size) {
    data_ += fmt::format("        .balign 64\n{}:\n", name);
    for (std::size_t i = 0; i < size; i += 16) {
        data_ += "        .byte ";
        for (std::size_t j = i; j < std::min(i + 16, size); ++j)
            data_ += fmt::format("{}0x{:02x}", j == i ? "" : ",", from[j]);
        data_ += '\n';
    }
}

void RefereeWriter::bytes(std::string_view name, const Bytes& from) {
    bytes(name, from.data(), from.size());
}

void RefereeWriter::space(std::string_view name, std::size_t size, unsigned fill) {
    data_ +=
        fmt::format("        .balign 64\n{}:\n        .skip {}, {:#x}\n", name, std::max<std::size_t>(size, 16), fill);
}

// ---- comparisons

void RefereeWriter::check(const std::string& got, const std::uint8_t* wanted, const std::uint8_t* mask,
                          std::size_t size, const std::string& says) {
    if (size == 0)
        return;
    const std::size_t n = ++checks_made_;
    bytes(fmt::format("wanted{}", n), wanted, size);
    bytes(fmt::format("mask{}", n), mask == nullptr ? Bytes(size, 0xFF) : Bytes(mask, mask + size));
    data_ += fmt::format("says{}:  .asciz \"{}\"\n", n, says);
    checks_ += fmt::format("        .quad {}, wanted{}, mask{}, {}, says{}\n", got, n, n, size, n);
}

void RefereeWriter::check(const std::string& got, const Bytes& wanted, const Bytes& mask, const std::string& says) {
    check(got, wanted.data(), mask.data(), wanted.size(), says);
}

void RefereeWriter::check_word(const std::string& got, std::uint64_t wanted, const std::string& says) {
    check(got, reinterpret_cast<const std::uint8_t*>(&wanted), nullptr, 8, says);
}

void RefereeWriter::check_hidden() {
    if (!hidden())
        return;
    check("hidden", vector_.out.data(), vector_.out_mask.data(), planned_.result_size,
          "the result is not where the hidden pointer says");
    data_ +=
        "says_rax: .asciz \"rax does not return the hidden pointer\"\n        .balign 8\nhidden_at: .quad hidden\n";
    bytes("mask_rax", Bytes(8, 0xFF));
    checks_ += "        .quad got_rax, hidden_at, mask_rax, 8, says_rax\n";
}

void RefereeWriter::check_live() {
    if (!keeps_live())
        return;
    std::vector<std::uint64_t> live(live_count);
    for (unsigned i = 0; i < live_count; ++i)
        live[i] = callgate::live(i);
    check("live_out", reinterpret_cast<const std::uint8_t*>(live.data()), nullptr, 8 * live_count,
          "a value kept across the call was lost");
}

void RefereeWriter::check_layout() {
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
}

// ---- arguments

void RefereeWriter::load_references() {
    for (std::size_t i = 0; i < vector_.arguments.size(); ++i) {
        const Slot& s = vector_.arguments[i];
        if (s.referent == 0)
            continue;
        bytes(copy(i), vector_.in.data() + s.block, s.referent);
        if (s.where == Where::Stack) {
            line(fmt::format("lea     rax, {}[rip]", copy(i)), is_address);
            line(fmt::format("mov     [rsp + {}], rax", s.stack - 8));
        }
    }
}

void RefereeWriter::load_vectors() {
    for (std::size_t i = 0; i < vector_.arguments.size(); ++i)
        if (vector_.arguments[i].where == Where::Vector)
            load_vector(vector_.arguments[i], fmt::format("image{}", i));
}

void RefereeWriter::load_general() {
    for (std::size_t i = 0; i < vector_.arguments.size(); ++i) {
        const Slot& s = vector_.arguments[i];
        if (s.where == Where::Gpr && s.referent != 0)
            line(fmt::format("lea     {}, {}[rip]", gpr_name(s.index), copy(i)), is_address);
        else if (s.where == Where::Gpr)
            line(fmt::format("mov     {}, {:#x}", gpr_name(s.index), image_word(s)));
    }
}

void RefereeWriter::check_arguments() {
    const std::vector<std::string> names = slot_names(false);
    for (std::size_t i = 0; i < vector_.arguments.size(); ++i) {
        const Slot& s = vector_.arguments[i];
        if (s.referent == 0)
            check(place_of(s, "seen", "window"), s.image, s.mask, names[i]);
        else
            follow(i, names[i]);
    }
}

// An address instead of a value: the bytes there are taken before anything else may change them. Where the place
// holds no address, the program ends here.
void RefereeWriter::follow(std::size_t i, const std::string& name) {
    const Slot& s = vector_.arguments[i];
    line(fmt::format("mov     rsi, {}[rip]", place_of(s, "seen", "window")), name);
    if (s.referent_align > 1) {
        line(fmt::format("mov     eax, {}", s.referent_align - 1));
        line("and     rax, rsi");
        line(fmt::format("mov     {}_low[rip], rax", copy(i)));
        space(copy(i) + "_low", 8, 0);
        check_word(copy(i) + "_low", 0, fmt::format("{}, which is no multiple of {}", name, s.referent_align));
    }
    line(fmt::format("lea     rdi, {}[rip]", copy(i)));
    line(fmt::format("mov     ecx, {}", s.referent));
    line("rep movsb");
    space(copy(i), s.referent);
    check(copy(i), vector_.in.data() + s.block, vector_.in_mask.data() + s.block, s.referent,
          name + ", and other bytes lie there");
}

// ---- vector registers

std::string vector_register(std::size_t size, unsigned index) {
    return fmt::format("{}mm{}", size > 32 ? 'z' : size > 16 ? 'y' : 'x', index);
}

std::string_view vector_move(std::size_t size) {
    return size > 16 ? "vmovups" : "movups";
}

std::size_t RefereeWriter::vector_width() const {
    std::size_t width = 16;
    for (const auto* slots : {&vector_.arguments, &vector_.results})
        for (const Slot& s : *slots)
            if (s.where == Where::Vector)
                width = std::max(width, s.image.size());
    return width;
}

void RefereeWriter::load_vector(const Slot& slot, const std::string& image) {
    bytes(image, slot.image);
    line(fmt::format("{}  {}, {}[rip]", vector_move(slot.image.size()), vector_register(slot.image.size(), slot.index),
                     image));
}

void RefereeWriter::store_vectors(std::string_view prefix, unsigned count) {
    const std::size_t width = vector_width();
    for (unsigned i = 0; i < count; ++i) {
        line(fmt::format("{}  {}_xmm{}[rip], {}", vector_move(width), prefix, i, vector_register(width, i)));
        space(fmt::format("{}_xmm{}", prefix, i), 64);
    }
}

std::uint64_t image_word(const Slot& slot) {
    std::uint64_t word = 0;
    std::copy_n(slot.image.begin(), std::min<std::size_t>(8, slot.image.size()),
                reinterpret_cast<std::uint8_t*>(&word));
    return word;
}

std::string place_of(const Slot& slot, std::string_view prefix, std::string_view window) {
    switch (slot.where) {
        case Where::Gpr:
            return fmt::format("{}_{}", prefix, gpr_name(slot.index));
        case Where::Vector:
            return fmt::format("{}_xmm{}", prefix, slot.index);
        case Where::X87:
            return fmt::format("{}_st{}", prefix, slot.index);
        default:
            return fmt::format("{} + {}", window, slot.stack - 8);
    }
}

std::vector<std::string> RefereeWriter::slot_names(bool of_result) const {
    Model model({}, item_.job.abi);
    const Placement placement = model.place(item_.job.signature);
    std::vector<std::string> names;
    const auto add = [&](const Placed& placed, const std::string& what) {
        for (const Place& p : placed.places)
            names.push_back(placed.by_reference
                                ? fmt::format("{}: the address of {}", name(p), what)
                                : fmt::format("{}: bytes {}-{} of {}", name(p), p.offset, p.offset + p.size - 1, what));
    };
    if (of_result)
        add(placement.result, "the result");
    for (std::size_t i = 0; !of_result && i < placement.arguments.size(); ++i)
        add(placement.arguments[i], fmt::format("argument {} ({})", i + 1, placement.arguments[i].name));
    return names;
}

// ---- the file

void RefereeWriter::io() {
    std::vector<std::uint64_t> live(live_count);
    for (unsigned i = 0; i < live_count; ++i)
        live[i] = callgate::live(i);
    bytes("live", reinterpret_cast<const std::uint8_t*>(live.data()), 8 * live_count);
    space("live_out", 8 * (live_count + 64));
    space("target", 8);
    space("saved_rsp", 8);
    constexpr std::size_t room = 1000;  // events of the log: constructions and destructions, in C++
    data_ += fmt::format("        .balign 64\nlog:    .quad 0, {0}\n        .skip {1}\n", room, 24 * room);
    data_ += "io:     .quad sink, result, hook, live, live_out, log\n";
}

std::string RefereeWriter::file(std::string_view comment) const {
    const Shell& shell = this->shell();
    std::string text;
    std::size_t begin = 0;
    while (begin < comment.size()) {
        const std::size_t end = std::min(comment.find('\n', begin), comment.size());
        text += fmt::format("# {}", comment.substr(begin, end - begin));
        text.erase(text.find_last_not_of(' ') + 1);
        text += '\n';
        begin = end + 1;
    }
    text += "\n        .intel_syntax noprefix\n        .text\n        .globl main\nmain:\n";
    text += shell.enters;
    text += R"(        mov     rcx, callgate_table[rip]        # struct cg_io *volatile *
        lea     rax, io[rip]
        mov     [rcx], rax
        mov     rax, callgate_table[rip + 8]    # the functions: there is one
        mov     rax, [rax]
        mov     target[rip], rax
        mov     saved_rsp[rip], rsp
)";
    text += code_;
    text += fmt::format(R"(
# Compares what was seen with what {0} wants, and says what differs.
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
3:      mov     {1}, [rbx + 32]
        call    {2}
        mov     ebp, 1
4:      add     rbx, 40
        jmp     1b
5:      test    ebp, ebp
        jnz     6f
        lea     {1}, right[rip]
        call    {2}
6:      mov     eax, ebp                # 1: the toolchain departs from it
{3}        ret

# What a subject calls in its middle: keeps what must be kept, and nothing else.
hook:
        mov     rax, -1
        mov     rcx, rax
        mov     rdx, rax
        mov     r8, rax
        mov     r9, rax
        mov     r10, rax
        mov     r11, rax
{4}        pcmpeqd xmm\n, xmm\n
        .endr
        ret
)",
                        source(), shell.argument, shell.puts, shell.leaves, shell.hook);
    text += "\n        .data\n" + data_;
    text += fmt::format("right:  .asciz \"as {} says\"\n        .balign 8\nchecks:\n{}        .quad 0\n", source(),
                        checks_);
    if (!shell.end.empty())
        text += fmt::format("\n{}", shell.end);
    return text;
}

}  // namespace callgate
