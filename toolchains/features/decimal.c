_Decimal64 f(_Decimal32 *p, _Decimal64 *q, _Decimal128 *r, _Decimal128 *s) { *p = 0; *r = *s; return *q; }
