/*---
rule = "sysv.class.bitfields-packed"
says = "A bit-field of a packed union is INTEGER wherever it lies; that it is no unaligned field is this suite's reading, for the text does not say."
---*/
union u { unsigned long a : 40; } __attribute__((packed));
struct s { int a; union u b; int c[1]; };
long f(struct s x, long y);
//@ sysv: x=rdi+rsi y=rdx -> rax
