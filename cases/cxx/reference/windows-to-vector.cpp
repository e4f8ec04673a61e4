/*---
rule = "cxx.reference"
says = "A reference to a __m128 is the address of the object itself, not of a copy."
---*/
int f(__m128 &a, __m128 b, const __m128 &c);
//@ win64-gnu: a=rcx b=&rdx c=r8 -> rax
//@ win64-msvc: a=rcx b=&rdx c=r8 -> rax
