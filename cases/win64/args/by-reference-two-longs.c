/*---
rule = "win64.args.by-reference"
says = "Two longs are eight bytes by value on Windows, and sixteen by reference where long has eight bytes."
---*/
struct pair { long a, b; };
long f(struct pair a, long b);
//@ win64-gnu: a=rcx b=rdx -> rax
//@ win64-msvc: a=rcx b=rdx -> rax
//@ win64-ms_abi: a=&rcx b=rdx -> rax
