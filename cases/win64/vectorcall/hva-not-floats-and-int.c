/*---
rule = "win64.vectorcall.hva"
says = "Three floats and an int fill 16 bytes, and go by reference."
---*/
struct mixed { float x, y, z; int n; };
float __vectorcall f(struct mixed a, struct mixed b);
//@ win64: a=&rcx b=&rdx -> xmm0
