/*---
rule = "win64.args.by-reference"
says = "Four bit-fields of unsigned int, of 9, 7, 30 and 18 bits, take three units, and so go by reference."
---*/
struct s { unsigned a : 9, b : 7, c : 30, d : 18; };
int f(struct s a, int b);
//@ win64: a=&rcx b=rdx -> rax
//@ layout win64: struct s: size=12 align=4 a=@0:9 b=@9:7 c=@32:30 d=@64:18
