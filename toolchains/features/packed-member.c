struct t { char a; int b __attribute__((packed)); };
char as_large_as_it_should_be[sizeof(struct t) == 5 ? 1 : -1];
