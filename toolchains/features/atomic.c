struct s { _Atomic(int) a; };
char as_large_as_it_should_be[sizeof(struct s) == 4 ? 1 : -1];
int f(struct s *p) { return p->a; }
