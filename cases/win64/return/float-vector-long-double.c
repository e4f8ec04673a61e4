/*---
rule = "win64.return.float-vector"
says = "A long double that is a double comes back in xmm0."
---*/
long double f(int a, long double b);
//@ win64-msvc: a=rcx b=xmm1 -> xmm0
