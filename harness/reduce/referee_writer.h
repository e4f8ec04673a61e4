// What the referees of both conventions are written with: code, data, and the comparisons that are made at the end.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "callgate/planner.h"
#include "callgate/reduce.h"

namespace callgate {

// What the program is to its operating system. That convention is not on trial.
struct Shell {
    std::string_view enters;    // the first instructions of main: what it saves, and rsp for a call
    std::string_view argument;  // the register of a first argument
    std::string_view puts;
    std::string_view leaves;  // the last instructions of main but `ret`
    std::string_view hook;    // what a subject calls in its middle also changes; ends in a .irp over vector registers
    std::string_view end;     // of the file
};
extern const Shell elf_shell, pe_shell;

struct PreservedRegister {
    unsigned number;  // in hardware order
    std::string_view name;
};

class RefereeWriter {
public:
    std::string write(std::string_view comment);

protected:
    RefereeWriter(const BatchItem& item, Subject subject, Mode mode, std::span<const PreservedRegister> preserved);
    virtual ~RefereeWriter() = default;

    // ---- each convention's own

    virtual void layout() = 0;
    virtual void callee() = 0;
    virtual void caller() = 0;
    virtual const Shell& shell() const = 0;
    virtual std::string_view source() const = 0;  // the specification that is kept or broken

    // ---- what both are written with

    bool keeps_live() const { return subject_.shape == Shape::Pressure || subject_.shape == Shape::Callout; }
    bool hidden() const { return (planned_.flags & hidden_pointer) != 0; }

    void line(std::string_view instruction, std::string_view why = "");
    void label(std::string_view name);

    void bytes(std::string_view name, const std::uint8_t* from, std::size_t size);
    void bytes(std::string_view name, const Bytes& from);
    void space(std::string_view name, std::size_t size, unsigned fill = 0xEE);

    // One comparison that is made at the end: `got` under a mask (null: all bits) against these bytes.
    void check(const std::string& got, const std::uint8_t* wanted, const std::uint8_t* mask, std::size_t size,
               const std::string& says);
    void check(const std::string& got, const Bytes& wanted, const Bytes& mask, const std::string& says);
    void check_word(const std::string& got, std::uint64_t wanted, const std::string& says);
    void canaries();      // in every preserved general register
    void call();          // and what they hold after it
    void returned();      // back on our own stack, whatever the subject did to rsp
    void check_hidden();  // the memory named hidden, and got_rax
    void check_live();
    void check_layout();  // numbers in sink, images in result

    // Of arguments: the objects behind addresses and the addresses on the stack, below rsp already; then the registers.
    void load_references();
    void load_vectors();
    void load_general();
    void check_arguments();  // places as they were stored: seen_rax, ..., window

    void load_vector(const Slot& slot, const std::string& image);  // names its bytes `image`
    void store_vectors(std::string_view prefix, unsigned count);   // to prefix_xmm0, ...
    std::size_t vector_width() const;                              // bytes of the widest register that carries anything
    std::vector<std::string> slot_names(bool of_result) const;     // places and what lies there, in the order of slots
    void io();                                                     // struct cg_io, and what it points to

    const BatchItem& item_;
    Subject subject_;
    PlannedSignature planned_;
    const Vector& vector_;
    Mode mode_;

private:
    void follow(std::size_t argument, const std::string& name);
    std::string file(std::string_view comment) const;

    std::span<const PreservedRegister> preserved_;
    std::string code_, data_, checks_;
    std::size_t checks_made_ = 0;
};

std::string vector_register(std::size_t size, unsigned index);
std::string_view vector_move(std::size_t size);
std::uint64_t image_word(const Slot& slot);
// Where a slot's bytes are kept: prefix_rax, prefix_xmm0, prefix_st0, or so far into `window`.
std::string place_of(const Slot& slot, std::string_view prefix, std::string_view window);

std::string referee_sysv(const BatchItem& item, Subject subject, Mode mode, std::string_view comment);
std::string referee_win64(const BatchItem& item, Subject subject, Mode mode, std::string_view comment);

}  // namespace callgate
