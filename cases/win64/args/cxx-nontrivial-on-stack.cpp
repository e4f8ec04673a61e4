/*---
rule = "win64.args.cxx-nontrivial"
says = "A destructor of its own makes a class of 8 bytes a reference: the sixth lies on the stack."
---*/
struct s { long long a; ~s(); };
int f(s a, double b, s c, double d, int e, s g);
//@ win64-gnu: a=&rcx b=xmm1 c=&r8 d=xmm3 e=stack+40 g=&stack+48 -> rax
