/*---
rule = "sysv.class.bitfields-packed"
says = "A struct of one bit-field, packed behind a char, is not where its own alignment of 4 would have it; what is in it is aligned."
---*/
struct n { unsigned a : 7; };
struct s { unsigned char a; struct n b; } __attribute__((packed));
long f(struct s x, long y);
//@ sysv: x=rdi y=rsi -> rax
