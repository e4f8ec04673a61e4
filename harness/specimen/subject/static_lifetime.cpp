// Code on trial: objects that are made when the library is loaded, or at first use, and destroyed when it is unloaded.

extern "C" {
extern long static_lifetime_seen[25];  // the routine's: how many were registered, and as what
long static_lifetime_events[36];       // for each construction and destruction: which, where, how many were registered
long static_lifetime_count;
}

static void note(long what, const void* where) {
    long* event = static_lifetime_events + 3 * static_lifetime_count++;
    event[0] = what;
    event[1] = (long)where;
    event[2] = static_lifetime_seen[0];
}

struct keeper {
    long id;
    explicit keeper(long n) : id(n) { note(n, this); }
    ~keeper() { note(-id, this); }
};

struct plain {
    long id;
    explicit plain(long n) : id(n) { note(n, this); }
};

keeper static_lifetime_first(1);
static keeper second(2);
plain static_lifetime_plain(3);  // nothing to destroy
static keeper both[2] = {keeper(4), keeper(5)};

extern "C" long static_lifetime_use() {
    static keeper local(6);
    return local.id + second.id + both[1].id;
}
