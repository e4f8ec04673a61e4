// Code on trial: classes whose type_info the routine reads, and casts to a class whose type_info it has written.
#include <typeinfo>

struct animal {
    long legs;
    virtual long sound();
};

struct cat : animal {
    long sound() override;  // the routine's, and with it the class's tables
};

struct dog : animal {  // one base, at offset 0
    long tail;
    long sound() override;
};

struct walker {
    long steps;
    virtual void walk();
};

struct hidden_part {
    long secret;
    virtual void hide();
};

struct robot : walker, private hidden_part, dog {  // several
    long sound() override;
};

struct place {
    long where;
    virtual void stay();
};

struct home : virtual place {  // a virtual one
    long rooms;
    void stay() override;
};

struct kennel : home, dog {
    void stay() override;
};

struct rtti_token {  // the tests have it as well
    long n;
};

long animal::sound() {
    return 1;
}
long dog::sound() {
    return 2;
}
void walker::walk() {}
void hidden_part::hide() {}
long robot::sound() {
    return 3;
}
void place::stay() {}
void home::stay() {}
void kennel::stay() {}

static animal one;
static dog two;
static robot three;
static kennel four;

extern "C" {
void* rtti_objects[] = {&one, &two, &three, &four};
void* rtti_parts[] = {static_cast<animal*>(&two), static_cast<animal*>(static_cast<dog*>(&three)),
                      static_cast<walker*>(&three), static_cast<dog*>(&four), static_cast<place*>(&four)};
const std::type_info* rtti_types[] = {&typeid(animal), &typeid(dog),    &typeid(robot), &typeid(walker),
                                      &typeid(place),  &typeid(kennel), &typeid(cat)};

void* rtti_hidden() {
    return (hidden_part*)&three;
}
const std::type_info* rtti_hidden_type() {
    return &typeid(hidden_part);
}

// A cast to the routine's class, down from its base.
cat* rtti_to_cat(animal* some) {
    return dynamic_cast<cat*>(some);
}
dog* rtti_to_dog(animal* some) {
    return dynamic_cast<dog*>(some);
}
const char* rtti_name_of(animal* some) {
    return typeid(*some).name();
}
long rtti_is_cat(animal* some) {
    return typeid(*some) == typeid(cat);
}
void rtti_throw(long n) {
    throw rtti_token{n};
}

// Throws the routine's class, or a dog, and tells which handler it comes to.
long rtti_catch(animal* some, long is_cat) {
    try {
        if (is_cat)
            throw *static_cast<cat*>(some);
        throw *static_cast<dog*>(some);
    } catch (const dog&) {
        return 1;
    } catch (const animal& caught) {
        return 10 + caught.legs;
    }
}

long rtti_sound(animal* some) {
    return some->sound();
}
}
