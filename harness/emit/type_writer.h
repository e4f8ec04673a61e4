// The types of one signature, written for a compiler: shared by the subjects in C and in C++.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "callgate/model.h"

namespace callgate {

// What every subject file begins with; `io_fields` end struct cg_io.
std::string subject_prelude(std::string_view io_fields);

// Names of members get a prefix, so that none is a macro of some compiler.
class TypeWriter {
public:
    TypeWriter(std::uint32_t id, Abi abi, std::string& out);
    virtual ~TypeWriter() = default;

    // The type's name, usable before any declarator but an array's; defines what it needs first.
    std::string name(const Type& type);

    // The same without _Atomic: members of an atomic aggregate cannot be named, nor its bytes set.
    std::string plain_name(const Type& type);

    std::string member_path(std::string_view path) const;

protected:
    std::string fresh(char letter);
    std::string atomic(const Type& type);
    virtual std::string define(const Type& type);
    virtual std::string base(const Type& type);
    // Microsoft's compiler has no attributes: what they say stands in front, in its own words.
    bool microsoft() const { return abi_ == Abi::Win64Msvc; }
    std::string vector(const Type& type);
    std::string with_alignment(const Type& type, std::string spelled);
    std::string array(const Type& type);
    static std::pair<const Type*, std::string> flatten(const Type& type);
    std::string enumeration(const Type& type);
    std::string aggregate(const Type& type);
    std::string body(const Type& type);
    std::string aggregate(const Type& type, const std::string& tag, std::string_view body) const;
    static std::string attributes(bool packed, unsigned aligned);
    std::string member(const Member& m);

    std::string prefix_;
    Abi abi_;
    std::string& out_;
    std::map<const Type*, std::string> names_;
    std::vector<std::unique_ptr<Type>> plain_;
    std::map<const Type*, std::string> plain_names_;
    unsigned count_ = 0;
};

}  // namespace callgate
