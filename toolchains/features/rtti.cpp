#include <typeinfo>

struct s {
    virtual ~s();
};
const char* f(s& a) { return typeid(a).name(); }
