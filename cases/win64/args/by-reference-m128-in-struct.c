/*---
rule = "win64.args.by-reference"
says = "A struct around one __m128 goes by reference as well."
---*/
struct s { __m128 v; };
int f(int a, struct s b, int c);
//@ win64: a=rcx b=&rdx c=r8 -> rax
//@ layout win64: struct s: size=16 align=16 v=0
