/*---
rule = "win64.args.this-first"
says = "this of a const function is a pointer as any."
---*/
class s {
    int a;
public:
    int f(int b, double c) const;
};
//@ win64-gnu: this=rcx b=rdx c=xmm2 -> rax
//@ win64-msvc: this=rcx b=rdx c=xmm2 -> rax
