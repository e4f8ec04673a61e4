/*---
rule = "win64.args.by-reference"
says = "Bit-fields of char and int do not share a unit: twelve bytes, by reference; on Linux they share four, by value."
---*/
struct s { char a : 4; int b : 4; char c; };
int f(struct s a, int b);
//@ win64-gnu: a=&rcx b=rdx -> rax
//@ win64-msvc: a=&rcx b=rdx -> rax
//@ win64-ms_abi: a=rcx b=rdx -> rax
//@ layout win64-gnu: struct s: size=12 align=4 a=@0:4 b=@32:4 c=8
//@ layout win64-msvc: struct s: size=12 align=4 a=@0:4 b=@32:4 c=8
//@ layout win64-ms_abi: struct s: size=4 align=4 a=@0:4 b=@4:4 c=1
