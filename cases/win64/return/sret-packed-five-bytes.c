/*---
rule = "win64.return.sret"
says = "A char and an int packed into five bytes come back through a hidden pointer."
---*/
struct __attribute__((packed)) s { char a; int b; };
struct s f(int a, struct s b);
//@ win64: a=rdx b=&r8 -> &rax
