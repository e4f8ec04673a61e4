#include "support.h"

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "cxx.virtual-call";

template <class... Values>
std::int64_t run(const char* function, Values... values) {
    Call call(values...);
    call.run(subject<void()>(function));
    return call.integer();
}

struct Heir {
    std::int64_t whole = run("override_thunk_heir", 100L);
    std::int64_t second = run("override_thunk_second");
    std::int64_t shared = run("override_thunk_shared");
};

}  // namespace

TEST(override_thunk, inherited_functions_are_entered_through_every_base) {
    const Heir it;
    expect("cxx.class-layout", "object+16", it.whole + 16, it.second, "the second base");
    expect("cxx.class-layout", "object+48", it.whole + 48, it.shared,
           "the virtual base, behind all that derives from it");
    expect(rule, "rdi", std::int64_t{101}, run("override_thunk_one", it.whole, 1L), "one: a + n");
    expect(rule, "rdi", std::int64_t{202}, run("override_thunk_two", it.second, 2L),
           "two, by the second base: 2 * a + n");
    expect(rule, "rdi", std::int64_t{403}, run("override_thunk_three", it.shared, 3L), "three, by the virtual base");
    expect(rule, "rdi", std::int64_t{602}, run("override_thunk_inherited", it.whole, 1L), "both, by the whole object");
}

TEST(override_thunk, constructor_takes_the_routines_tables) {
    const std::int64_t whole = run("override_thunk_mine", 50L);
    expect(rule, "rdi", std::int64_t{51}, run("override_thunk_one", whole, 1L), "one: a + n");
    expect(rule, "rdi", std::int64_t{102}, run("override_thunk_two", whole + 16, 2L), "two, by the second base");
    expect(rule, "rdi", std::int64_t{203}, run("override_thunk_three", whole + 32, 3L), "three, by the virtual base");
    expect(rule, "rdi", std::int64_t{302}, run("override_thunk_inherited", whole, 1L), "both, by the whole object");
    expect("cxx.rtti", "rax", whole + 32, run("override_thunk_cast", whole), "dynamic_cast<shared *> of a first");
    expect("cxx.rtti", "rax", whole + 16, run("override_thunk_cross", whole + 32),
           "dynamic_cast<second *> of a shared");
    const std::string name = reinterpret_cast<const char*>(run("override_thunk_name"));
    expect_that(name == "4mine", "cxx.rtti", "type_info+8", "typeid(mine).name() is 4mine, not " + name);
}

TEST(override_thunk, thunks_need_nothing_but_this) {
    const Heir it;
    expect(rule, "rdi", std::int64_t{204}, run("_ZThn16_N4mine3twoEl", it.second, 4L), "the thunk of the second base");
    expect(rule, "rdi", std::int64_t{404}, run("_ZTv0_n24_N4mine5threeEl", it.shared, 4L), "that of the virtual base");
}

TEST(override_thunk, virtual_base_has_an_offset_for_its_overrider) {
    const Heir it;
    const auto* const table = *reinterpret_cast<const std::int64_t* const*>(it.shared);
    expect(rule, "table-24", it.whole - it.shared, table[-3],
           "the vcall offset: from the virtual base to the overrider");
    expect("cxx.vtable-layout", "table-16", it.whole - it.shared, table[-2], "the offset to top");
    const auto* const primary = *reinterpret_cast<const std::int64_t* const*>(it.whole);
    expect("cxx.vtable-layout", "table-24", it.shared - it.whole, primary[-3], "the offset of the virtual base");
}

TEST(override_thunk, type_info_of_the_routine_leads_to_every_base) {
    const Heir it;
    expect("cxx.rtti", "rax", it.shared, run("override_thunk_cast", it.whole), "dynamic_cast<shared *> of a first");
    expect("cxx.rtti", "rax", it.second, run("override_thunk_cross", it.shared), "dynamic_cast<second *> of a shared");
}
