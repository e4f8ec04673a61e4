struct s {
    s(const s &);
    virtual ~s();
};
void f(s);
void g(const s &a) { f(a); }
