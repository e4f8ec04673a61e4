// Code on trial: classes for the routine to call, and calls that may arrive in the routine's class.

struct triple {
    long a, b, c;
};

struct counter {
    long value;
    virtual long add(long n);
    virtual ~counter();
    virtual triple all(long n);
    void* operator new(unsigned long, void* room) { return room; }
    void operator delete(void* room);
};

struct named {
    long tag;
    virtual long name(long n);
};

struct both : counter, named {
    ~both();
    triple all(long n) override;
    long name(long n) override;
};

struct shared {
    long base;
    virtual long where(long n);
};

struct over : virtual shared {
    long own;
    long where(long n) override;
    void* operator new(unsigned long, void* room) { return room; }
};

extern "C" {
long virtual_call_seen[3];  // this of ~both; what is deleted; what ~both had seen by then
}

long counter::add(long n) {
    return value += n;
}
counter::~counter() {}
triple counter::all(long n) {
    return {n, n, n};
}
void counter::operator delete(void* room) {
    virtual_call_seen[1] = (long)room;
    virtual_call_seen[2] = virtual_call_seen[0];
}
long named::name(long n) {
    return -n;
}
both::~both() {
    virtual_call_seen[0] = (long)this;
}
triple both::all(long n) {
    return {value, tag, n};
}
long both::name(long n) {
    return 100 * value + n;
}
long shared::where(long n) {
    return -n;
}
long over::where(long n) {
    return 100 * own + n;
}

extern "C" {

counter* virtual_call_both(void* room, long value, long tag) {
    both* made = new (room) both;
    made->value = value;
    made->tag = tag;
    return made;
}

named* virtual_call_named(both* whole) {
    return whole;
}

over* virtual_call_over(void* room, long own) {
    over* made = new (room) over;
    made->own = own;
    return made;
}

shared* virtual_call_shared(over* whole) {
    return whole;
}

long virtual_call_add(counter* object, long n) {
    return object->add(n);
}
long virtual_call_name(named* object, long n) {
    return object->name(n);
}
void virtual_call_all(counter* object, long n, triple* out) {
    *out = object->all(n);
}
void virtual_call_destroy(counter* object) {
    object->~counter();
}
void virtual_call_delete(counter* object) {
    delete object;
}
void* virtual_call_whole(named* object) {
    return dynamic_cast<void*>(object);
}
}
