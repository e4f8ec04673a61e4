/*---
rule = "cxx.reference"
says = "On Windows too a reference is a pointer: the integer register of its position."
---*/
struct big { double a, b, c; };
int f(double a, big &b, float c, const int &d, big &&e);
//@ win64-gnu: a=xmm0 b=rdx c=xmm2 d=r9 e=stack+40 -> rax
//@ win64-msvc: a=xmm0 b=rdx c=xmm2 d=r9 e=stack+40 -> rax
