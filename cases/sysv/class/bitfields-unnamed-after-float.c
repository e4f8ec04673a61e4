/*---
rule = "sysv.class.bitfields-unnamed"
says = "Whether an unnamed bit-field is INTEGER or padding the text does not say: read as padding it leaves the float SSE."
---*/
struct mix { float x; int : 32; };
void f(struct mix m);
//@ sysv: m=xmm0 -> void
