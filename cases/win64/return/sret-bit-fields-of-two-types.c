/*---
rule = "win64.return.sret"
says = "Bit-fields of char and int beside a char make twelve bytes, in memory; on Linux four, in rax."
---*/
struct s { char a : 4; int b : 4; char c; };
struct s f(int a, double b);
//@ win64-gnu: a=rdx b=xmm2 -> &rax
//@ win64-msvc: a=rdx b=xmm2 -> &rax
//@ win64-ms_abi: a=rcx b=xmm1 -> rax
