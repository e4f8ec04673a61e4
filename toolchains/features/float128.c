__float128 f(__float128 *p) { return *p; }
