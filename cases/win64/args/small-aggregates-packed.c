/*---
rule = "win64.args.small-aggregates"
says = "Packed to four and to eight bytes, structs with unaligned members go by value."
---*/
struct __attribute__((packed)) four { char a; short b; char c; };
struct __attribute__((packed)) eight { char a; int b; short c; char d; };
int f(struct four a, struct eight b, int c);
//@ win64: a=rcx b=rdx c=r8 -> rax
//@ layout win64: struct four: size=4 align=1 a=0 b=1 c=3
//@ layout win64: struct eight: size=8 align=1 a=0 b=1 c=5 d=7
