/*---
rule = "win64.preserve.ymm-upper-volatile"
says = "The upper halves of ymm6 to ymm15 do not survive a call, so a vector of 256 bits needed after it waits on the stack."
shapes = ["callout"]
---*/
int f(__m256 a, __m256 b, int c);
//@ win64: a=&rcx b=&rdx c=r8 -> rax
