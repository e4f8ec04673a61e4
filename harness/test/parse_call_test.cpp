// The arguments of a call, and what is wrong with them.
#include <gtest/gtest.h>

#include "callgate/parse.h"

namespace callgate {
namespace {

constexpr std::string_view kUnit =
    "struct pair { long a, b; }; struct opaque; typedef float v4 __attribute__((vector_size(16)));"
    "enum e { SMALL = 3, BIG = 0x100000000, LOW = -1 };"
    "void f(int, ...); void old(); void none(void); void two(int, struct pair); void any(...);";

std::string arguments(std::string_view call) {
    Unit unit = parse({.text = kUnit});
    std::string list;
    for (const TypeRef type : parse_call(unit, {.text = call}).arguments)
        list += (list.empty() ? "" : ", ") + spell(*type);
    return list;
}

struct Typed {
    const char* argument;
    const char* type;
};

std::ostream& operator<<(std::ostream& out, const Typed& t) {
    return out << t.argument;
}

class Arguments : public testing::TestWithParam<Typed> {};

TEST_P(Arguments, HaveTheirOwnTypes) {
    EXPECT_EQ(arguments("old(" + std::string(GetParam().argument) + ")"), GetParam().type);
}

INSTANTIATE_TEST_SUITE_P(Literals, Arguments,
                         testing::Values(Typed{"1", "int"}, Typed{"-1", "int"}, Typed{"+1", "int"},
                                         Typed{"1u", "unsigned int"}, Typed{"1L", "long"},
                                         Typed{"1ul", "unsigned long"}, Typed{"1LL", "long long"},
                                         Typed{"1ull", "unsigned long long"}, Typed{"2147483647", "int"},
                                         Typed{"2147483648", "long"}, Typed{"0xffffffff", "unsigned int"},
                                         Typed{"0xffffffffffffffff", "unsigned long"}, Typed{"'a'", "int"},
                                         Typed{"'\\0'", "int"}, Typed{"\"text\"", "char *"}, Typed{"SMALL", "int"},
                                         Typed{"BIG", "long"}, Typed{"LOW", "int"}));

INSTANTIATE_TEST_SUITE_P(FloatingLiterals, Arguments,
                         testing::Values(Typed{"2.0", "double"}, Typed{"2.", "double"}, Typed{".5", "double"},
                                         Typed{"1e10", "double"}, Typed{"1e-10", "double"}, Typed{"0x1p-3", "double"},
                                         Typed{"0x1.8p+3f", "float"}, Typed{"2.0f", "float"}, Typed{"2.0F", "float"},
                                         Typed{"2.0L", "long double"}, Typed{"2.0f16", "_Float16"},
                                         Typed{"2.0bf16", "__bf16"}, Typed{"2.0f128", "__float128"},
                                         Typed{"2.0q", "__float128"}, Typed{"2.0f32", "float"},
                                         Typed{"2.0f64", "double"}, Typed{"2.0df", "_Decimal32"},
                                         Typed{"2.0dd", "_Decimal64"}, Typed{"2.0dl", "_Decimal128"}));

INSTANTIATE_TEST_SUITE_P(
    TypeNames, Arguments,
    testing::Values(Typed{"(struct pair)", "struct pair"}, Typed{"(struct pair){1, 2}", "struct pair"},
                    Typed{"(struct pair){{1}, {2}}, 1", "struct pair, int"}, Typed{"(float)", "float"},
                    Typed{"(float)2.0", "float"}, Typed{"(char)-1", "char"}, Typed{"(char)'a'", "char"},
                    Typed{"(_Bool)SMALL", "_Bool"}, Typed{"(__m256)", "__m256"},
                    Typed{"(v4)", "float __attribute__((vector_size(16)))"}, Typed{"(void *)0", "void *"},
                    Typed{"(struct opaque *)", "struct opaque *"}, Typed{"(int (*)(int))", "int (*)(int)"},
                    Typed{"(int[3])", "int *"}, Typed{"(int(void))", "int (*)(void)"},
                    Typed{"(_BitInt(17))", "_BitInt(17)"}, Typed{"(_Complex double)", "_Complex double"},
                    Typed{"(enum e)", "enum e"}, Typed{"(unsigned char), (short)", "unsigned char, short"}));

TEST(Call, FindsItsFunction) {
    Unit unit = parse({.text = kUnit});
    EXPECT_EQ(parse_call(unit, {.text = "two(1, (struct pair))"}).function, 3U);
    EXPECT_EQ(parse_call(unit, {.text = "f(1)"}).arguments.size(), 1U);
    EXPECT_EQ(parse_call(unit, {.text = "f(1, 2, 3)"}).arguments.size(), 3U);
    EXPECT_TRUE(parse_call(unit, {.text = "none()"}).arguments.empty());
    EXPECT_TRUE(parse_call(unit, {.text = " old ( ) ; // done"}).arguments.empty());
    EXPECT_EQ(parse_call(unit, {.text = "any(1, 2)"}).arguments.size(), 2U);
}

TEST(Call, SharesTheTypesOfTheUnit) {
    Unit unit = parse({.text = kUnit});
    const Call call = parse_call(unit, {.text = "two(1, (struct pair))"});
    EXPECT_EQ(call.arguments[1], unit.functions[3].type->parameters[1].type);
}

TEST(Call, OutlivesAMoveOfTheUnit) {
    Unit first = parse({.text = kUnit});
    Unit second = std::move(first);
    EXPECT_EQ(spell(*parse_call(second, {.text = "f(1, (v4))"}).arguments[1]),
              "float __attribute__((vector_size(16)))");
}

struct Mistake {
    const char* text;  // with an @ where the caret belongs
    const char* message;
    const char* suggestion = "";
};

std::ostream& operator<<(std::ostream& out, const Mistake& m) {
    return out << m.text;
}

class CallMistakes : public testing::TestWithParam<Mistake> {};

TEST_P(CallMistakes, AreExplained) {
    std::string text = GetParam().text;
    const std::size_t mark = text.find('@');
    text.erase(mark, 1);
    Unit unit = parse({.text = kUnit});
    try {
        parse_call(unit, {.text = text, .file = "case.c", .first_line = 7});
        FAIL() << "accepted";
    } catch (const ParseError& error) {
        EXPECT_EQ(error.message, GetParam().message);
        EXPECT_EQ(error.suggestion, GetParam().suggestion);
        EXPECT_EQ(error.at.line, 7U);
        EXPECT_EQ(error.at.column, mark + 1);
    }
}

INSTANTIATE_TEST_SUITE_P(
    All, CallMistakes,
    testing::Values(Mistake{"@tow(1)", "there is no function 'tow'", "did you mean 'two'?"},
                    Mistake{"@1", "expected the name of a function before '1'"},
                    Mistake{"f@", "expected '(' before the end"},
                    Mistake{"f(1@", "missing ')'", "it closes the '(' of line 7, column 2"},
                    Mistake{"f(1 @2)", "expected ')' before '2'"}, Mistake{"f(1) @x", "expected the end before 'x'"},
                    Mistake{"@two(1)", "this call has 1 argument, the function takes 2"},
                    Mistake{"@none(1, 2)", "this call has 2 arguments, the function takes 0"},
                    Mistake{"@f()", "this call has 0 arguments, the function takes at least 1"},
                    Mistake{"f(@int)", "an argument is a literal or a type in parentheses", "write '(int)'"},
                    Mistake{"f(@what)", "'what' is not a constant"},
                    Mistake{"f(@*)", "expected an argument before '*'"},
                    Mistake{"f(@2.0x)", "this is not a number of C"}, Mistake{"f(@2x)", "this is not an integer of C"},
                    Mistake{"f((@void))", "an argument cannot be void"},
                    Mistake{"f((struct @pari))", "unknown type 'struct pari'", "did you mean 'struct pair'?"},
                    Mistake{"f((@pair))", "unknown type 'pair'", "did you mean 'struct pair'?"},
                    Mistake{"f((struct @opaque))", "'struct opaque' is incomplete here",
                            "define it before this line, or use a pointer to it"},
                    Mistake{"f((struct q @{ int a; }))", "types are defined in the declarations, not in a call"},
                    Mistake{"f((int){1@", "missing '}'", "it closes the '{' of line 7, column 8"},
                    Mistake{"f((int @x))", "a type name declares nothing", "remove 'x'"},
                    Mistake{"f((@static int))", "'static' has no place here"}));

}  // namespace
}  // namespace callgate
