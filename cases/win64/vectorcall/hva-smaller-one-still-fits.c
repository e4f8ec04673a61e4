/*---
rule = "win64.vectorcall.hva"
says = "An aggregate that does not fit takes no register: a smaller one behind it has them."
---*/
struct triple { __m128 v[3]; };
struct quad { __m128 v[4]; };
long long __vectorcall f(struct triple a, struct quad b, struct triple c);
//@ win64: a=xmm0+xmm1+xmm2 b=&rdx c=xmm3+xmm4+xmm5 -> rax
