// Code on trial: classes to derive from, and one that is derived from the routine's. Nothing here is inline.

extern "C" {
long constructor_variants_events[24];  // kind, this, value of the base: 1 base, 2 middle, 3 bottom; negative: destroyed
long constructor_variants_count;
}

static void note(long kind, const void* where, long value) {
    long* event = constructor_variants_events + 3 * constructor_variants_count++;
    event[0] = kind;
    event[1] = (long)where;
    event[2] = value;
}

struct base {
    long value;
    explicit base(long v);
    ~base();
};

struct middle : virtual base {
    long own;
    middle(long v, long o);
    virtual ~middle();
    void operator delete(void* room);
};

struct left : virtual base {
    long own;
    left(long v, long o);
    ~left();
};

struct bottom : left {
    long extra;
    bottom(long v, long o);
    ~bottom();
};

base::base(long v) : value(v) {
    note(1, this, value);
}
base::~base() {
    note(-1, this, value);
}
middle::middle(long v, long o) : base(v), own(100 * v + o) {
    note(2, this, value);
}
middle::~middle() {
    note(-2, this, value);
}
void middle::operator delete(void* room) {
    note(-4, room, 0);
}
bottom::bottom(long v, long o) : base(v), left(-v, o), extra(5) {
    note(3, this, value);
}
bottom::~bottom() {
    note(-3, this, value);
}

struct room {
    long words[5];
    void* operator new(unsigned long) = delete;
};
inline void* operator new(unsigned long, room* at) {
    return at;
}

extern "C" {
void* constructor_variants_middle(room* at, long v, long o) {
    return new (at) middle(v, o);
}
void constructor_variants_delete(middle* object) {
    delete object;
}
void* constructor_variants_left(room* at, long v, long o) {
    return new (at) left(v, o);
}
void constructor_variants_end_left(left* object) {
    object->~left();
}
void* constructor_variants_bottom(room* at, long v, long o) {
    return new (at) bottom(v, o);
}
void constructor_variants_end_bottom(bottom* object) {
    object->~bottom();
}
base* constructor_variants_base(middle* object) {
    return object;
}
}
