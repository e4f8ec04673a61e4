/*---
rule = "sysv.class.bitfields-unnamed"
says = "An unnamed bit-field that fills an eightbyte of its own takes an integer register with some compilers; read as padding it takes none."
---*/
struct mix { double x; long : 64; };
void f(struct mix m, long a);
//@ sysv: m=xmm0 a=rdi -> void
