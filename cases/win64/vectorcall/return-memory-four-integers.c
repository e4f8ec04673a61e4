/*---
rule = "win64.vectorcall.return"
says = "With a hidden pointer the fourth integer is at 40(%rsp)."
---*/
struct mixed { double x; long long n; };
struct mixed __vectorcall f(int a, int b, int c, int d);
//@ win64: a=rdx b=r8 c=r9 d=stack+40 -> &rax
