/*---
rule = "win64.args.small-aggregates"
says = "Bit-fields of int and short have a unit each and so make eight bytes; on Linux they share four: by value in either case."
---*/
struct s { int a : 20; short b : 10; };
int f(int a, struct s b, int c);
//@ win64: a=rcx b=rdx c=r8 -> rax
//@ layout win64-gnu: struct s: size=8 align=4 a=@0:20 b=@32:10
//@ layout win64-msvc: struct s: size=8 align=4 a=@0:20 b=@32:10
//@ layout win64-ms_abi: struct s: size=4 align=4 a=@0:20 b=@20:10
