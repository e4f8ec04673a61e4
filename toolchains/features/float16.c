_Float16 f(_Float16 *p) { return *p; }
