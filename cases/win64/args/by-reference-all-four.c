/*---
rule = "win64.args.by-reference"
says = "Four large structs take the four integer registers with their addresses."
---*/
struct big { long long a, b, c; };
long long f(struct big a, struct big b, struct big c, struct big d);
//@ win64: a=&rcx b=&rdx c=&r8 d=&r9 -> rax
