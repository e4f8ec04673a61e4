enum e { small, large = 0x100000000ULL };
char as_large_as_it_should_be[sizeof(enum e) == 8 ? 1 : -1];
