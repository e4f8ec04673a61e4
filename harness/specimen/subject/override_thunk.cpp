// Code on trial: a class that inherits the routine's virtual functions, whose tables therefore name the routine's
// thunks.

#include <typeinfo>

struct first {
    long a;
    virtual long one(long n);
};

struct second {
    long b;
    virtual long two(long n);
};

struct shared {
    long c;
    virtual long three(long n);
};

struct mine : first, second, virtual shared {
    long one(long n) override;  // these three are the routine's
    long two(long n) override;
    long three(long n) override;
};

struct heir : mine {
    long d, e;
};

long first::one(long n) {
    return -n;
}
long second::two(long n) {
    return -n;
}
long shared::three(long n) {
    return -n;
}

static heir it;
static mine alone;

extern "C" {
mine* override_thunk_mine(long a) {
    alone.a = a;
    return &alone;
}
const char* override_thunk_name() {
    return typeid(static_cast<mine&>(alone)).name();
}
heir* override_thunk_heir(long a) {
    it.a = a;
    it.c = 7;
    return &it;
}
second* override_thunk_second() {
    return &it;
}
shared* override_thunk_shared() {
    return &it;
}
long override_thunk_one(first* object, long n) {
    return object->one(n);
}
long override_thunk_two(second* object, long n) {
    return object->two(n);
}
long override_thunk_three(shared* object, long n) {
    return object->three(n);
}
long override_thunk_inherited(mine* object, long n) {
    return object->two(n) + object->three(n);
}

// What type_info says of the bases.
shared* override_thunk_cast(first* object) {
    return dynamic_cast<shared*>(object);
}
second* override_thunk_cross(shared* object) {
    return dynamic_cast<second*>(object);
}
}
