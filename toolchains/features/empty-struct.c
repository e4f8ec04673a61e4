struct s {};
struct s f(struct s a) { return a; }
