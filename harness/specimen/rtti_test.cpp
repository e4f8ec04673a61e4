#include <algorithm>

#include "support.h"

// As in the code on trial: another definition in another module, of one type.
struct rtti_token {
    long n;
};

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "cxx.rtti";

enum Type { animal, dog, robot, walker, place, kennel, cat };
enum Part { animal_of_dog, animal_of_robot, walker_of_robot, dog_of_kennel, place_of_kennel };
constexpr const char* type_names[] = {"6animal", "3dog", "5robot", "6walker", "5place", "6kennel", "3cat"};

void* object(Type type) {
    static constexpr int at[] = {0, 1, 2, -1, -1, 3};
    return subject<void*>("rtti_objects")[at[type]];
}

void* part(Part which) {
    return subject<void*>("rtti_parts")[which];
}

const void* type_info(Type type) {
    return subject<const void*>("rtti_types")[type];
}

std::uint64_t run(const char* function, const void* first, const void* second = nullptr) {
    Call call(first, second);
    call.run(subject<void()>(function));
    return call.left().gpr[rax];
}

void expect_name(Type wanted, const void* address, std::string_view says) {
    const auto* const name = reinterpret_cast<const char*>(address);
    const std::string got = name == nullptr ? "" : name;
    if (got != type_names[wanted])
        report({rule, "type_info+8", type_names[wanted], got, std::string(says)});
}

void expect_cast(const void* wanted, const void* from, Type to, std::string_view says) {
    expect(rule, "rax", word(wanted), run("rtti_cast", from, type_info(to)), says);
}

struct Cat {
    std::uint64_t words[2] = {};

    Cat() { run("rtti_make_cat", this); }
};

}  // namespace

TEST(rtti, names_of_compiled_types) {
    for (const Type type : {animal, dog, robot, kennel})
        expect_name(type, reinterpret_cast<const void*>(run("rtti_name", object(type))),
                    "the name of an object's type");
    for (const auto& [which, whole] : {std::pair{animal_of_dog, dog},
                                       {animal_of_robot, robot},
                                       {walker_of_robot, robot},
                                       {dog_of_kennel, kennel},
                                       {place_of_kennel, kennel}})
        expect_name(whole, reinterpret_cast<const void*>(run("rtti_name", part(which))),
                    "every table of an object leads to the type of the whole");
}

TEST(rtti, routine_casts_objects_of_compiled_types) {
    expect_cast(part(animal_of_dog), object(dog), animal, "one base at offset 0");
    expect_cast(object(dog), part(animal_of_dog), dog, "back to the whole object");
    expect_cast(nullptr, object(animal), dog, "an animal that is no dog");
    expect_cast(part(walker_of_robot), part(animal_of_robot), walker, "across, to the first of several bases");
    expect_cast(part(animal_of_robot), part(walker_of_robot), animal, "and to the base of the last");
    expect_cast(object(robot), part(animal_of_robot), robot, "down to the whole object");
    expect_cast(nullptr, object(robot), place, "a robot that is no place");
    expect_cast(part(place_of_kennel), part(dog_of_kennel), place, "to a virtual base");
    expect_cast(part(dog_of_kennel), part(place_of_kennel), dog, "from a virtual base to another");
}

TEST(rtti, private_base_is_none) {
    const void* const hidden = reinterpret_cast<const void*>(run("rtti_hidden_type", nullptr));
    expect(rule, "rax", std::uint64_t{0}, run("rtti_cast", object(robot), hidden), "a cast to a private base");
    expect_cast(object(robot), reinterpret_cast<const void*>(run("rtti_hidden", nullptr)), robot, "from its table");
}

TEST(rtti, compiled_code_casts_to_the_routines_class) {
    const Cat it;
    expect_name(cat, reinterpret_cast<const void*>(run("rtti_name_of", &it)), "typeid(*some).name()");
    expect(rule, "rax", word(&it), run("rtti_to_cat", &it), "dynamic_cast<cat *>");
    expect(rule, "rax", std::uint64_t{0}, run("rtti_to_dog", &it), "dynamic_cast<dog *> of a cat");
    expect(rule, "rax", std::uint64_t{0}, run("rtti_to_cat", object(dog)), "dynamic_cast<cat *> of a dog");
    expect(rule, "rax", std::uint64_t{1}, run("rtti_is_cat", &it), "typeid(*some) == typeid(cat)");
    expect(rule, "rax", std::uint64_t{0}, run("rtti_is_cat", object(dog)), "typeid(*some) == typeid(cat) of a dog");
    expect("cxx.virtual-call", "slot 0", std::uint64_t{9}, run("rtti_sound", &it), "the virtual function");
    expect("cxx.class-layout", "object+8", std::uint64_t{4}, it.words[1], "the member of the base");
}

TEST(rtti, handlers_find_the_base_of_the_routines_class) {
    const Cat it;
    expect(rule, "rax", std::uint64_t{14}, run("rtti_catch", &it, reinterpret_cast<const void*>(1)),
           "a cat comes to the handler of animals, with its legs");
    expect(rule, "rax", std::uint64_t{1}, run("rtti_catch", object(dog)), "a dog comes to the handler of dogs");
}

TEST(rtti, one_type_across_modules) {
    long caught = 0;
    try {
        subject<void(long)>("rtti_throw")(42);
    } catch (const rtti_token& token) {
        caught = token.n;
    } catch (...) {
        caught = -1;
    }
    expect(rule, "type_info+8", 42L, caught, "what compiled code throws is caught here, by the name of its type");
}

TEST(rtti, routine_casts_its_own_class) {
    const Cat it;
    expect_name(cat, reinterpret_cast<const void*>(run("rtti_name", &it)), "the name");
    expect_cast(&it, &it, cat, "to itself");
    expect_cast(&it, &it, animal, "to its base, by the type_info that compiled code has");
    expect_cast(nullptr, &it, dog, "to what it is not");
}
