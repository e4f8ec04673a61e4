/*---
rule = "win64.layout.bitfields"
says = "A bit-field of long long keeps its eight bytes to itself when one of int follows."
---*/
struct s { unsigned long long a : 8; unsigned b : 8; };
long long f(struct s *p);
//@ win64-gnu: p=rcx -> rax
//@ win64-msvc: p=rcx -> rax
//@ layout win64-gnu: struct s: size=16 align=8 a=@0:8 b=@64:8
//@ layout win64-msvc: struct s: size=16 align=8 a=@0:8 b=@64:8
