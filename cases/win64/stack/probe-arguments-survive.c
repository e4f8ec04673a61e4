/*---
rule = "win64.stack.probe"
says = "A frame of more than a page is probed before it is used, by a helper that leaves the argument registers alone."
---*/
struct page { char c[5000]; };
double f(struct page a, int b, double c, long long d);
//@ win64-gnu: a=&rcx b=rdx c=xmm2 d=r9 -> xmm0
//@ win64-msvc: a=&rcx b=rdx c=xmm2 d=r9 -> xmm0
