/*---
rule = "win64.vectorcall.hva-forms"
says = "The members of a union lie one over the other: the longest of them counts."
---*/
union either { double one; double three[3]; };
union either __vectorcall f(union either a, int b, union either c);
//@ win64: a=xmm0+xmm1+xmm2 b=rdx c=xmm3+xmm4+xmm5 -> xmm0+xmm1+xmm2
