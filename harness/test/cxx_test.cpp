// What C++ adds to the notation and the model.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "callgate/explain.h"
#include "callgate/hand.h"
#include "cxx_effects.h"
#include "support.h"

namespace callgate {
namespace {

using test::class_effects;
using test::cxx_effects;
using test::Effect;
using test::mingw_effects;
using test::msvc_class_effects;
using test::msvc_effects;

BatchItem cxx(std::string_view text, Abi abi = Abi::Sysv, std::string_view call = "") {
    return make_item({.text = text, .file = "test.cpp", .language = Language::Cxx, .abi = abi},
                     {.text = call, .file = "call"});
}

std::string places(const Placed& placed) {
    std::string text;
    bool on_stack = false;
    for (const Place& p : placed.places) {
        if (!on_stack || p.where != Where::Stack)
            text += (text.empty() ? "" : "+") + name(p);
        on_stack = p.where == Where::Stack;
    }
    return text.empty() ? "none" : (placed.by_reference ? "&" : "") + text;
}

std::string placed(std::string_view text, const Alterations& alterations = {}, Abi abi = Abi::Sysv,
                   std::string_view call = "") {
    const BatchItem item = cxx(text, abi, call);
    Model model(alterations, abi);
    const Placement p = model.place(item.job.signature);
    std::string line;
    for (const Placed& a : p.arguments)
        line += a.name + "=" + places(a) + " ";
    const bool first = p.hidden_register == convention(abi).integer_arguments[0];
    if (p.hidden_pointer)
        return line + "-> " + (first ? "" : std::string(gpr_name(p.hidden_register))) + "&rax";
    return line + "-> " + (p.result.type->kind == Kind::Void ? "void" : places(p.result));
}

// Of the class t.
std::string layout(std::string_view text, const Alterations& alterations = {}, Abi abi = Abi::Sysv) {
    const BatchItem item = cxx(std::string(text) + " void f(t *p);", abi);
    const Type& type = *item.job.signature.arguments.at(0)->element;
    Model model(alterations, abi);
    const Layout& l = model.layout(&type);
    std::string line = "size=" + std::to_string(l.size) + " align=" + std::to_string(l.align);
    for (const BaseField& b : l.bases)
        line += " :" + spell(*b.type) + "=" + std::to_string(b.offset);
    for (const Field& f : l.fields)
        line += " " + f.member->name + "=" + std::to_string(f.bit_offset / 8);
    return line;
}

bool nontrivial(std::string_view text) {
    const BatchItem item = cxx(std::string(text) + " void f(t &p);");
    return is_nontrivial_for_calls(*item.job.signature.arguments.at(0)->element);
}

class ClassEffects : public testing::TestWithParam<Effect> {};

TEST_P(ClassEffects, ShowInTheLayout) {
    const Effect& e = GetParam();
    ASSERT_TRUE(alteration_named(e.alteration).has_value()) << e.alteration;
    EXPECT_EQ(layout(e.declaration), e.plain);
    EXPECT_EQ(layout(e.declaration, *alteration_named(e.alteration)), e.altered);
}
INSTANTIATE_TEST_SUITE_P(All, ClassEffects, testing::ValuesIn(class_effects));

class MsvcClassEffects : public testing::TestWithParam<Effect> {};

TEST_P(MsvcClassEffects, ShowInTheLayout) {
    const Effect& e = GetParam();
    ASSERT_TRUE(alteration_named(e.alteration).has_value()) << e.alteration;
    EXPECT_EQ(layout(e.declaration, {}, Abi::Win64Msvc), e.plain);
    EXPECT_EQ(layout(e.declaration, *alteration_named(e.alteration), Abi::Win64Msvc), e.altered);
}
INSTANTIATE_TEST_SUITE_P(All, MsvcClassEffects, testing::ValuesIn(msvc_class_effects));

std::string null_of(std::string_view text, const Alterations& alterations) {
    for (const LayoutQuestion& q : layout_questions(cxx(text, Abi::Win64Msvc).job, alterations))
        if (q.what == LayoutQuestion::What::Null)
            return std::to_string(q.expected);
    return "not asked";
}

TEST(MemberPointers, HaveANullOfTheirOwn) {
    for (const Effect& e : test::null_effects) {
        EXPECT_EQ(null_of(e.declaration, {}), e.plain);
        EXPECT_EQ(null_of(e.declaration, *alteration_named(e.alteration)), e.altered);
    }
    EXPECT_EQ(null_of("struct s { int a; }; void f(int s::*p);", Alter::MsvcNullMemberZero), "4294967295");
}

std::string table(std::string_view text, const Alterations& alterations = {}) {
    const BatchItem item = cxx(std::string(text) + " void a(t *p);");
    std::string line;
    for (const Method* m : virtual_table(*item.job.signature.arguments.at(0)->element, alterations))
        line += (line.empty() ? "" : " ") + (m->name.empty() ? "~" : m->name);
    return line;
}

TEST(VirtualTables, HoldWhatOverridesNoFunctionOfThePrimaryBase) {
    for (const Effect& e : test::table_effects) {
        EXPECT_EQ(table(e.declaration), e.plain);
        EXPECT_EQ(table(e.declaration, *alteration_named(e.alteration)), e.altered);
    }
    const std::string bases = "struct a { virtual void f(); virtual void g(int); }; struct b { virtual void h(); }; ";
    EXPECT_EQ(table(bases + "struct t : a, b { void g(int); void h(); virtual void i(); };"), "f g h i");
    EXPECT_EQ(table(bases + "struct t : a { virtual void g(long); };"), "f g g");
}

class CxxEffects : public testing::TestWithParam<Effect> {};

TEST_P(CxxEffects, ShowInThePlaces) {
    const Effect& e = GetParam();
    ASSERT_TRUE(alteration_named(e.alteration).has_value()) << e.alteration;
    EXPECT_EQ(placed(e.declaration, {}, Abi::Sysv, e.call), e.plain);
    EXPECT_EQ(placed(e.declaration, *alteration_named(e.alteration), Abi::Sysv, e.call), e.altered);
}
INSTANTIATE_TEST_SUITE_P(All, CxxEffects, testing::ValuesIn(cxx_effects));

// Each flavour of Windows' C++ has its own misreadings.
class WindowsCxxEffects : public testing::TestWithParam<std::tuple<Abi, Effect>> {};

TEST_P(WindowsCxxEffects, ShowInThePlaces) {
    const auto& [abi, e] = GetParam();
    ASSERT_TRUE(alteration_named(e.alteration).has_value()) << e.alteration;
    EXPECT_EQ(placed(e.declaration, {}, abi, e.call), e.plain);
    EXPECT_EQ(placed(e.declaration, *alteration_named(e.alteration), abi, e.call), e.altered);
}
INSTANTIATE_TEST_SUITE_P(Msvc, WindowsCxxEffects,
                         testing::Combine(testing::Values(Abi::Win64Msvc), testing::ValuesIn(msvc_effects)));
INSTANTIATE_TEST_SUITE_P(Mingw, WindowsCxxEffects,
                         testing::Combine(testing::Values(Abi::Win64Gnu), testing::ValuesIn(mingw_effects)));

TEST(Classes, AreNotTrivialForCallsByTheirSpecialMembers) {
    EXPECT_FALSE(nontrivial("struct t { int a; };"));
    EXPECT_FALSE(nontrivial("struct t { t(int); int a; };"));
    EXPECT_FALSE(nontrivial("struct t { t(const t &) = default; ~t() = default; };"));
    EXPECT_FALSE(nontrivial("struct t { t &operator=(const t &); };"));
    EXPECT_FALSE(nontrivial("struct t { t(const t &) = delete; t(t &&) = default; };"));
    EXPECT_FALSE(nontrivial("struct t { t(t &&) = default; };"));
    EXPECT_TRUE(nontrivial("struct t { t(const t &); };"));
    EXPECT_TRUE(nontrivial("struct t { t(t &&); };"));
    EXPECT_TRUE(nontrivial("struct t { ~t(); };"));
    EXPECT_TRUE(nontrivial("struct t { virtual void f(); };"));
    EXPECT_TRUE(nontrivial("struct t { t(const t &) = delete; };"));
    EXPECT_TRUE(nontrivial("struct t { t(const t &) = delete; t(t &&) = delete; };"));
    EXPECT_TRUE(nontrivial("struct a { ~a(); }; struct t : a { };"));
    EXPECT_TRUE(nontrivial("struct a { a(const a &); }; struct t { a x[2]; };"));
    EXPECT_TRUE(nontrivial("struct t { t &operator=(t &&); };")) << "the copy is deleted, and there is no move";
}

TEST(Classes, ArePodsInTheSenseOfCxx03) {
    const auto reuses = [](const std::string& base) {
        return layout("struct m { int x; }; " + base + " struct t : b { char z; };").find("z=8") == std::string::npos;
    };
    EXPECT_FALSE(reuses("struct b { int x; char y; };"));
    EXPECT_FALSE(reuses("struct b { m x; char y; };"));
    EXPECT_TRUE(reuses("struct b { b(int); int x; char y; };"));
    EXPECT_TRUE(reuses("struct b { ~b(); int x; char y; };"));
    EXPECT_TRUE(reuses("struct b { b &operator=(const b &); int x; char y; };"));
    EXPECT_TRUE(reuses("class b { int x; char y; };"));
    EXPECT_TRUE(reuses("struct b : m { char y; };"));
}

TEST(MemberFunctions, TakeThisFirst) {
    EXPECT_EQ(placed("struct s { int x; long f(int a) const; };"), "this=rdi a=rsi -> rax");
    EXPECT_EQ(placed("struct s { int x; static long f(int a); };"), "a=rdi -> rax");
    EXPECT_EQ(placed("struct s { int x; virtual long g(); }; int f(s *p);"), "p=rdi -> rax");
}

TEST(Notation, ReadsTheTypesOfCxx) {
    const auto first = [](std::string_view text) { return spell(*cxx(text).job.signature.arguments.at(0)); };
    EXPECT_EQ(first("void f(int &a);"), "int &");
    EXPECT_EQ(first("void f(int &&a);"), "int &&");
    EXPECT_EQ(first("void f(int *&a);"), "int *&");
    EXPECT_EQ(first("void f(int (&a)[3]);"), "int (&)[3]");
    EXPECT_EQ(first("void f(long (&a)(int));"), "long (&)(int)");
    EXPECT_EQ(first("struct s; void f(long s::*a);"), "long s::*");
    EXPECT_EQ(first("struct s; void f(long (s::*a)(int) const);"), "long (s::*)(int)");
    EXPECT_EQ(first("void f(std::nullptr_t a);"), "decltype(nullptr)");
    EXPECT_EQ(first("class c { int a; }; void f(const c a);"), "c");
    EXPECT_TRUE(cxx("void f();").job.signature.function->type->prototyped);
}

TEST(Notation, CallsMemberFunctionsByTheirName) {
    const BatchItem item = make_item(
        {.text = "struct s { int x; long f(int, ...); }; void g();", .file = "test.cpp", .language = Language::Cxx},
        {.text = "s::f((s *), 1, 2.0)", .file = "call"});
    EXPECT_EQ(item.job.signature.function->name, "s::f");
    EXPECT_EQ(item.job.signature.arguments.size(), 3U);
}

struct Mistake {
    const char* text;  // an @ stands before the place
    const char* message;
};

void PrintTo(const Mistake& mistake, std::ostream* out) {
    *out << mistake.text;
}

class CxxMistakes : public testing::TestWithParam<Mistake> {};

TEST_P(CxxMistakes, SayWhatIsWrongAndWhere) {
    std::string text = GetParam().text;
    const std::size_t at = text.find('@');
    ASSERT_NE(at, std::string::npos);
    text.erase(at, 1);
    try {
        cxx(text);
        FAIL() << "it was accepted";
    } catch (const ParseError& error) {
        EXPECT_EQ(error.message, GetParam().message);
        EXPECT_EQ(error.at.column, at + 1);
    }
}
INSTANTIATE_TEST_SUITE_P(
    All, CxxMistakes,
    testing::Values(
        Mistake{"void f(void @&a);", "a reference to void"},
        Mistake{"void f(int & @&a);", "a reference to a reference"},
        Mistake{"void f(int & @*a);", "a pointer to a reference"},
        Mistake{"void f(int & a@[2]);", "an array of references"}, Mistake{"struct s : @t { };", "unknown type 't'"},
        Mistake{"struct b; struct s : @b { };", "'b' is incomplete here"},
        Mistake{"struct b { }; struct s : b, @b { };", "'b' is a base already"},
        Mistake{"struct b { }; struct s : @virtual b { };", "a virtual base is not in the notation"},
        Mistake{"union u @: b { };", "a union has no bases"},
        Mistake{"struct s { @static int a; };", "a static data member is no part of an object"},
        Mistake{"struct s { @virtual int a; };", "only a function is virtual"},
        Mistake{"struct s { ~@t(); };", "the destructor of 's' has another name"},
        Mistake{"struct s { ~s@(int); };", "a destructor takes no arguments"},
        Mistake{"struct s { s@(s); };", "a constructor cannot take 's' by value"},
        Mistake{"struct s { s(const s &); @s(const s &); };", "it is declared already"},
        Mistake{"struct s { void f() = @0; };", "only a virtual function is pure"},
        Mistake{"struct s { void @f() = default; };", "only special member functions can be defaulted"},
        Mistake{"struct s { void f(); int @f(); };", "there are two functions 'f' in 's'"},
        Mistake{"struct s { virtual void g() = 0; }; void f(@s a);", "nobody can pass 's' by value: it is abstract"},
        Mistake{"class s { ~s(); }; void f(@s a);", "nobody can pass 's' by value: its destructor is not public"},
        Mistake{"void f() @const;", "only a member function has a qualifier"},
        Mistake{"void @operator=(int a);", "operator= belongs to a class"},
        Mistake{"void f(decltype(@1) a);", "decltype takes nullptr alone in the notation"},
        Mistake{"@template <class T> void f(T);", "'template' is not in the notation"},
        Mistake{"struct s { ~s(); }; union u { s @a; };",
                "a union member with a constructor, destructor or assignment is not in the notation"},
        Mistake{"class @int { };", "expected a tag or '{' before 'int'"}));

TEST(Cases, OfCxxWriteReferencesWithAnAmpersand) {
    constexpr std::string_view matter = "/*---\nrule = \"sysv.class.cxx-nontrivial\"\nsays = \"x\"\n---*/\n";
    const std::string text = std::string(matter) + "struct s { ~s(); };\nvoid f(s p);\n";
    EXPECT_TRUE(read_case("a.cpp", text + "//@ sysv: p=&rdi -> void\n").problems.empty());
    const CaseReading wrong = read_case("a.cpp", text + "//@ sysv: p=rdi -> void\n");
    ASSERT_EQ(wrong.problems.size(), 1U);
    EXPECT_TRUE(wrong.problems[0].disagreement);
    EXPECT_FALSE(read_case("a.c", text + "//@ sysv: p=&rdi -> void\n").problems.empty()) << "it is not C";
}

}  // namespace
}  // namespace callgate
