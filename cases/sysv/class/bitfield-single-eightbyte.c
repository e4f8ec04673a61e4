/*---
rule = "sysv.class.bitfields"
says = "Bit-fields of together 64 bits are one eightbyte in one register."
---*/
struct flags { unsigned long a : 20, b : 20, c : 24; };
struct flags f(struct flags x, long y);
//@ sysv: x=rdi y=rsi -> rax
