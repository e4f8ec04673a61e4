// Code on trial: pointers to members, made for the routine and called for it.

struct other {
    long first = 1;
    virtual long name();
};

struct part {
    long value = 20;
    long twice(long n);  // the routine's
    virtual long sum(long n);
};

struct whole : other, part {
    long last = 300;
    long sum(long n) override;
    long far(long n);
    virtual long third(long n);
};

struct plain {
    long a = 4, b = 5;
};

struct behind : other, plain {};

long other::name() {
    return -1;
}
long part::sum(long n) {
    return value + n;
}
long whole::sum(long n) {
    return last + value + n;
}
long whole::far(long n) {
    return last - n;
}
long whole::third(long n) {
    return 3 * last + n;
}

using function = long (part::*)(long);
using function_of_whole = long (whole::*)(long);

static whole it;
static part alone;
static behind data;

extern "C" {
void* member_pointer_whole() {
    return &it;
}
void* member_pointer_alone() {
    return &alone;
}
void* member_pointer_data() {
    return &data;
}

// Two words each, in rax and rdx.
function member_pointer_none() {
    return nullptr;
}
function member_pointer_twice() {
    return &part::twice;
}
function member_pointer_sum() {
    return &part::sum;
}
function_of_whole member_pointer_far() {
    return &whole::far;
}
function_of_whole member_pointer_third() {
    return &whole::third;
}
function_of_whole member_pointer_converted(function member) {
    return member;
}  // to a class where part lies further on
long member_pointer_is_null(function member) {
    return member == nullptr;
}
long member_pointer_apply(part* object, long n, function member) {
    return (object->*member)(n);
}
long member_pointer_apply_whole(whole* object, long n, function_of_whole member) {
    return (object->*member)(n);
}

// One word.
long plain::* member_pointer_a() {
    return &plain::a;
}
long plain::* member_pointer_b() {
    return &plain::b;
}
long plain::* member_pointer_no_data() {
    return nullptr;
}
long behind::* member_pointer_moved(long plain::* member) {
    return member;
}
long member_pointer_get(plain* object, long plain::* member) {
    return member == nullptr ? -7 : object->*member;
}
}
