/*---
rule = "win64.args.cxx-class"
says = "A constructor that copies nothing changes nothing: by value."
---*/
struct s { s(int); int a; };
int f(s a, int b, s c);
//@ win64-gnu: a=rcx b=rdx c=r8 -> rax
//@ win64-msvc: a=rcx b=rdx c=r8 -> rax
