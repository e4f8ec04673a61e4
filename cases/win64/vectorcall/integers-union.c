/*---
rule = "win64.vectorcall.integers"
says = "A union of an int and a float is an integer of 4 bytes."
---*/
union number { int n; float x; };
float __vectorcall f(union number a, float b, union number c);
//@ win64: a=rcx b=xmm1 c=r8 -> xmm0
