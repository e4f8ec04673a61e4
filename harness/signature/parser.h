// The recursive descent parser behind parse() and parse_call(). One token of state, and the scope of the unit.
#pragma once

#include <set>

#include "callgate/parse.h"
#include "lexer.h"
#include "scope.h"

namespace callgate::signature {

struct Attributes {
    bool packed = false;
    unsigned aligned = 0;
    TypeRef aligned_as = nullptr;
    bool by_alignas = false;
    std::uint64_t vector_size = 0;
    Position packed_at, aligned_at, vector_at;

    bool aligns() const { return aligned != 0 || aligned_as != nullptr || by_alignas; }
};

enum class Place : std::uint8_t { File, Member, Parameter, TypeName };

struct Specifiers {
    TypeRef type = nullptr;
    Position at;  // where the type is named: the tag of a struct
    Attributes attributes;
    bool is_typedef = false;
    bool has_tag = false;  // names or defines struct, union or enum: complete without a declarator
    bool has_body = false;
};

// One step from the declared name towards the type of the specifiers.
struct Derivation {
    enum class Kind : std::uint8_t { Pointer, Reference, MemberPointer, Array, Function };

    Kind kind = Kind::Pointer;
    Position at;
    bool atomic = false;             // pointer
    bool rvalue = false;             // reference
    TypeRef owner = nullptr;         // member pointer
    Position qualified_at = {0, 0};  // function: where `const` stands behind its parameters; line 0: nowhere
    bool unknown_bound = false;      // array
    std::uint64_t count = 0;         // array
    std::vector<Parameter> parameters = {};
    std::vector<Position> types_at = {};  // where the type of each parameter is named
    bool variadic = false;
    bool prototyped = true;
    bool vectorcall = false;
};

struct Declarator {
    std::string name;
    Position at;
    std::vector<Derivation> derivations;  // nearest to the name first
};

// The type specifiers of the language, gathered in any order.
struct Words {
    std::string text;
    Position at;
    int signeds = 0, unsigneds = 0, shorts = 0, longs = 0, complexes = 0;
    bool has_base = false;
    Kind base = Kind::Int;
    std::uint64_t bits = 0;

    bool empty() const { return text.empty(); }
};

std::string_view obstacle(const Type& type);

class Parser {
public:
    Parser(const Source& source, Unit& unit);

    void declarations();
    Call call();

private:
    // Every recursive construct holds one of these.
    class Nest {
    public:
        explicit Nest(Parser& parser);
        ~Nest() { --parser_.depth_; }
        Nest(const Nest&) = delete;
        Nest& operator=(const Nest&) = delete;

    private:
        Parser& parser_;
    };

    // parser.cpp: tokens and messages
    [[noreturn]] void fail(Position at, std::string message, std::string hint = "") const;
    [[noreturn]] void no_cxx(Position at, std::string_view what) const;  // not in C, or not in the notation
    [[noreturn]] void unexpected(std::string_view wanted) const;
    const Token& peek(std::size_t ahead = 0) const;
    bool at_symbol(std::string_view symbol) const { return peek().is(symbol); }
    const Keyword* keyword(const Token& token) const;
    bool is_word(const Token& token, Word word) const;
    bool at_word(Word word) const { return is_word(peek(), word); }
    bool at_text(std::string_view text) const { return peek().is_name() && peek().text == text; }
    bool is_identifier(const Token& token) const;
    Token take();
    bool accept(std::string_view symbol);
    void expect(std::string_view symbol, std::string_view wanted);
    void expect_close(std::string_view symbol, const Token& open);
    void expect_semicolon();
    Position here() const;
    Position previous_end() const;

    // parser.cpp: declarations
    void declaration();
    void declare(const Specifiers& specifiers, const Declarator& declarator, Attributes attributes);
    void declare_typedef(const Declarator& declarator, TypeRef type, const Attributes& attributes);
    void declare_function(const Specifiers& specifiers, const Declarator& declarator, TypeRef type);

    // names.cpp
    const Entity* lookup(std::string_view name);
    void introduce(const std::string& name, Entity entity);
    [[noreturn]] void redefinition(Position at, const std::string& what, Position first) const;
    [[noreturn]] void unknown_type(const Token& name) const;
    void check_value(Position at, const Type& type) const;  // of a parameter or a result
    [[noreturn]] void incomplete(Position at, const Type& type) const;
    std::string did_you_mean(std::string_view name) const;
    bool starts_type(const Token& token);
    Type* tagged_type(std::string_view name) const;  // C++: of a class or enum named by its tag alone; null: none

    // specifiers.cpp
    Specifiers specifiers(Place place);
    bool specifier(Place place, Specifiers& found, Words& words, bool& atomic);
    bool find_known(const Token& name);
    TypeRef decltype_specifier(Position& at);
    void storage(Place place, Word word, Specifiers& found);
    void tagged(Specifiers& found, const Words& words);
    void add_word(Words& words, const Specifiers& found, const Keyword& keyword);
    void atomic_specifier(Specifiers& found, const Words& words, bool& atomic);
    void alone(const Specifiers& found, const Words& words, const Token& token) const;
    TypeRef resolve(const Words& words);
    TypeRef type_name(Position& at);

    // aggregate.cpp
    TypeRef tag_specifier(Specifiers& found);
    Type* tag_type(const Token& keyword, const Token* name);
    void define(Type& type, const Token& keyword, const Token& name, Attributes& own, std::vector<Base> bases);
    void members(Type& type, bool open_at_first);
    void member_declaration(Type& type, std::set<std::string>& names);
    void anonymous_member(Type& type, const Specifiers& specifiers, std::set<std::string>& names);
    void member(Type& type, const Specifiers& specifiers, std::set<std::string>& names);
    void add_member(Type& type, Member& made, const Specifiers& specifiers, const Attributes& own,
                    std::set<std::string>& names);
    void bit_field(Member& member, std::uint64_t width, Position at) const;
    void check_member(const Member& member, Position type_at) const;
    void check_flexible(const Type& type) const;
    void enumerators(Type& type);
    void enumerator(Type& type, const Token& name, Value value);
    void complete(Type& type, Position at);

    // classes.cpp: what C++ adds to a struct
    std::vector<Base> bases(const Token& key);
    void class_member(Type& type, bool& open, std::set<std::string>& names);
    void constructor(Type& type, Method made);
    void method(Type& type, Method made, const Declarator& declared, TypeRef function);
    void definition(Method& made);
    void add_method(Type& type, const Method& made) const;
    void finish_class(Type& type);

    // declarator.cpp
    Declarator declarator();
    void declarator(Declarator& declarator);
    void direct_declarator(Declarator& declarator);
    void vectorcall(Position at, Derivation* function) const;
    bool at_member_pointer(std::size_t ahead) const;
    Derivation pointer();
    Derivation reference();
    Derivation member_pointer();
    Derivation array();
    Derivation function();
    void parameter(Derivation& function);
    void parameters(Derivation& function);
    TypeRef build(TypeRef base, Position base_at, const Declarator& declarator);
    TypeRef derive(TypeRef element, Position base_at, const Derivation& step);
    TypeRef array_of(TypeRef element, Position base_at, const Derivation& step);
    TypeRef function_returning(TypeRef result, const Derivation& step);

    // attributes.cpp
    void attributes(Attributes& into);
    void attribute(Attributes& into);
    void aligned(Attributes& into, Position at, std::uint64_t value, Position value_at);
    void alignas_specifier(Attributes& into);
    std::uint64_t argument(std::uint64_t limit, std::string_view what);
    TypeRef with_vector_size(TypeRef element, const Attributes& attributes);

    // make.cpp
    TypeRef scalar(Kind kind);
    TypeRef builtin(const Builtin& builtin);
    TypeRef pointer_to(TypeRef element, Position at);
    Type* copy_of(TypeRef type);
    TypeRef atomic(TypeRef type, Position at);
    TypeRef decayed(TypeRef type, Position at);
    Extent extent(TypeRef type) const;
    Extent computed_extent(const Type& type) const;
    void measure(const Type& type, Position at);

    // expression.cpp
    Value constant();
    Value conditional();
    Value binary(int level);
    Value unary();
    Value primary();
    Value checked(Outcome outcome, Position at) const;
    std::uint64_t natural(Position at, Value value, std::string_view what) const;

    // call.cpp
    TypeRef call_argument();
    TypeRef literal();
    void skip_initializer();
    void check_count(const Type& function, std::size_t given, Position at) const;

    Source source_;
    Unit& unit_;
    Scope& scope_;
    std::vector<Token> tokens_;
    std::size_t next_ = 0;
    bool cxx_;
    unsigned depth_ = 0;
    unsigned dead_ = 0;       // inside an operand that is not evaluated
    bool may_define_ = true;  // struct bodies are allowed here
};

}  // namespace callgate::signature
