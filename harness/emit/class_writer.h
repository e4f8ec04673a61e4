// Classes of C++ for the subjects: bases, access, functions, and special member functions that log what they do.
#pragma once

#include <functional>
#include <set>
#include <vector>

#include "type_writer.h"

namespace callgate {

class ClassWriter : public TypeWriter {
public:
    using TypeWriter::TypeWriter;

    // What is declared inside `owner` besides its own: member functions on trial. Asked when `owner` has its name,
    // which they may use.
    void declare_in(TypeRef owner, std::function<std::vector<std::string>()> declarations);
    // Functions that may look at private members.
    void befriend(std::string function) { friends_.push_back(std::move(function)); }

    // The arguments of a constructor that makes a `type` of the lvalue `from`: by copy, by move, or, where there is
    // neither, by one of our own.
    std::string made_from(const Type& type, const std::string& from);
    // The same as an expression of that type, which initialises a parameter or a result.
    std::string value_from(const Type& type, const std::string& from);

    std::string parameters(const Type& function, std::size_t first);

private:
    std::string define(const Type& type) override;
    std::string base(const Type& type) override;
    std::string class_type(const Type& type);
    std::string class_body(const Type& type, const std::string& tag);
    std::string method(const Type& type, const Method& m, const std::string& tag);
    std::string maker(const Type& type, const std::string& head, const std::string& tag);
    void copy_members(const Type& type, std::vector<std::string>& initialisers, std::string& statements);

    TypeRef owner_ = nullptr;
    std::function<std::vector<std::string>()> in_owner_;
    std::vector<std::string> friends_;
    std::map<const Type*, unsigned> numbers_;
};

// Does a value of this type have to be constructed, copied as bytes, or can it be assigned?
bool is_made(const Type& type);

}  // namespace callgate
