/*---
rule = "win64.args.by-reference"
says = "A char and an int packed into five bytes go by reference."
---*/
struct __attribute__((packed)) s { char a; int b; };
int f(int a, struct s b, int c);
//@ win64: a=rcx b=&rdx c=r8 -> rax
//@ layout win64: struct s: size=5 align=1 a=0 b=1
