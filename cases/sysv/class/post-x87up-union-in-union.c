/*---
rule = "sysv.class.post-merge-x87up"
says = "A union in a union is classified first: MEMORY by itself, since no X87 precedes its X87UP, it makes all of it MEMORY, though the other member would be INTEGER there."
---*/
union inner { long a; long double b; };
struct plain { long a, b; };
union outer { union inner a; struct plain b; };
void f(union outer a, union inner b, struct plain c);
//@ sysv: a=stack+8 b=stack+24 c=rdi+rsi -> void
