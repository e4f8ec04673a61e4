#if !defined __CET__ || !(__CET__ & 1)
#error "objects are not marked for indirect branch tracking"
#endif
