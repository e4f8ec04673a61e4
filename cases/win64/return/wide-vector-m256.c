/*---
rule = "win64.return.wide-vector"
says = "The manual is silent about a result of 32 bytes: MSVC and Clang return it in ymm0, GCC through a hidden pointer."
features = ["avx"]
---*/
__m256 f(int a);
//@ win64: a=rcx -> ymm0
