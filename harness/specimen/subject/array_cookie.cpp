// Code on trial: arrays made by new and destroyed by delete[], with allocation functions of the routine's.
#include <new>

extern "C" {
long array_cookie_destroyed[16];  // which, in order
long array_cookie_destructions;
}

struct pool {
    static void* operator new[](unsigned long size);
    static void operator delete[](void* memory);
};

struct sized_pool {
    static void* operator new[](unsigned long size);
    static void operator delete[](void* memory, unsigned long size);
};

static long made;

struct item : pool {
    long value;
    item() : value(++made) {}
    ~item();
};

item::~item() {
    array_cookie_destroyed[array_cookie_destructions++ % 16] = value;
}

struct byte : pool {  // alignment 1: the cookie is a word all the same
    char value;
    ~byte() { array_cookie_destroyed[array_cookie_destructions++ % 16] = value; }
};

struct alignas(16) wide : pool {
    long value;
    ~wide() { array_cookie_destroyed[array_cookie_destructions++ % 16] = value; }
};

struct alignas(32) wider : pool {
    long value;
    ~wider() { array_cookie_destroyed[array_cookie_destructions++ % 16] = value; }
};

struct trivial : pool {  // nobody has to know how many there are
    long value;
};

struct sized : sized_pool {  // but here operator delete[] wants to know
    long value;
};

template <class T>
static void* make(long n) {
    made = 0;
    return new T[n];
}

template <class T>
static void drop(void* first) {
    delete[] static_cast<T*>(first);
}

template <class T>
static void* place(void* room, long n) {
    made = 0;
    return ::new (room) T[n];
}

extern "C" {
void* array_cookie_make_item(long n) {
    return make<item>(n);
}
void* array_cookie_make_byte(long n) {
    return make<byte>(n);
}
void* array_cookie_make_wide(long n) {
    return make<wide>(n);
}
void* array_cookie_make_wider(long n) {
    return make<wider>(n);
}
void* array_cookie_make_trivial(long n) {
    return make<trivial>(n);
}
void* array_cookie_make_sized(long n) {
    return make<sized>(n);
}
void array_cookie_drop_item(void* first) {
    drop<item>(first);
}
void array_cookie_drop_byte(void* first) {
    drop<byte>(first);
}
void array_cookie_drop_wide(void* first) {
    drop<wide>(first);
}
void array_cookie_drop_wider(void* first) {
    drop<wider>(first);
}
void array_cookie_drop_trivial(void* first) {
    drop<trivial>(first);
}
void array_cookie_drop_sized(void* first) {
    drop<sized>(first);
}
void* array_cookie_place_item(void* room, long n) {
    return place<item>(room, n);
}
}
