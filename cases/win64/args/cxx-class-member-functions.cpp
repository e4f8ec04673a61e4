/*---
rule = "win64.args.cxx-class"
says = "Functions that are not virtual take no room in the object: by value."
---*/
struct s { int a; int get() const; static int count(); };
int f(s a, int b);
//@ win64-gnu: a=rcx b=rdx -> rax
//@ win64-msvc: a=rcx b=rdx -> rax
//@ layout win64-gnu: s: size=4 align=4 a=0
//@ layout win64-msvc: s: size=4 align=4 a=0
