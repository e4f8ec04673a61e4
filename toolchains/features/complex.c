_Complex float f(_Complex double *p, _Complex long double *q, _Complex float *r) { *p = 0; *q = 0; return *r; }
