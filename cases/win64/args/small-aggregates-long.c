/*---
rule = "win64.args.small-aggregates"
says = "A struct of one long is four bytes on Windows and eight on Linux, and goes by value in either case."
---*/
struct s { long a; };
int f(struct s a, struct s b);
//@ win64: a=rcx b=rdx -> rax
//@ layout win64-gnu: struct s: size=4 align=4 a=0
//@ layout win64-msvc: struct s: size=4 align=4 a=0
//@ layout win64-ms_abi: struct s: size=8 align=8 a=0
