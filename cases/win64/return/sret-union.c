/*---
rule = "win64.return.sret"
says = "A union of nine chars and a double comes back through a hidden pointer."
---*/
union u { double x; char c[9]; };
union u f(double a, union u b);
//@ win64: a=xmm1 b=&r8 -> &rax
