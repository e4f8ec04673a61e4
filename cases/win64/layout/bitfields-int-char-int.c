/*---
rule = "win64.layout.bitfields"
says = "Each change of the type's size starts a unit, and an int's unit takes four bytes whatever is used of it."
---*/
struct s { int a : 4; char b : 4; int c : 4; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64-gnu: struct s: size=12 align=4 a=@0:4 b=@32:4 c=@64:4
//@ layout win64-msvc: struct s: size=12 align=4 a=@0:4 b=@32:4 c=@64:4
//@ layout win64-ms_abi: struct s: size=4 align=4 a=@0:4 b=@4:4 c=@8:4
