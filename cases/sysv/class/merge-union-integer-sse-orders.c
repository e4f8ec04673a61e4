/*---
rule = "sysv.class.eightbyte-merge"
says = "INTEGER beats SSE whichever of the two the union names first."
---*/
union ahead { float x; int i; };
union behind { int i; float x; };
union ahead f(union ahead p, union behind q, float y);
//@ sysv: p=rdi q=rsi y=xmm0 -> rax
