/*---
rule = "cxx.reference"
says = "A reference to an array is the address of its first element."
---*/
int f(int (&a)[4], double b, const char (&c)[8]);
//@ win64-gnu: a=rcx b=xmm1 c=r8 -> rax
//@ win64-msvc: a=rcx b=xmm1 c=r8 -> rax
