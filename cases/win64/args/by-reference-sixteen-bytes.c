/*---
rule = "win64.args.by-reference"
says = "A struct of two long longs is not split over two registers: it goes by reference."
---*/
struct pair { long long a, b; };
long long f(struct pair a, long long b);
//@ win64: a=&rcx b=rdx -> rax
