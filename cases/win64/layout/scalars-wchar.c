/*---
rule = "win64.layout.scalars"
says = "wchar_t is 2 bytes on Windows, and 4 where Linux's types are in use."
---*/
struct s { char a; wchar_t b; char c; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64-gnu: struct s: size=6 align=2 a=0 b=2 c=4
//@ layout win64-msvc: struct s: size=6 align=2 a=0 b=2 c=4
//@ layout win64-ms_abi: struct s: size=12 align=4 a=0 b=4 c=8
