/*---
rule = "win64.args.small-aggregates"
says = "Structs of bit-fields of one type and of 1, 2, 4 and 8 bytes go by value."
---*/
struct one { unsigned char a : 3, b : 5; };
struct two { unsigned short a : 9, b : 7; };
struct four { unsigned a : 4, b : 11, c : 17; };
struct eight { unsigned long long a : 30, b : 34; };
int f(struct one a, struct two b, struct four c, struct eight d);
//@ win64: a=rcx b=rdx c=r8 d=r9 -> rax
