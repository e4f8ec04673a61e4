/*---
rule = "win64.args.this-first"
says = "A double comes back in xmm0, with this in rcx."
---*/
struct s { double a; double f(int b) const; };
//@ win64-gnu: this=rcx b=rdx -> xmm0
//@ win64-msvc: this=rcx b=rdx -> xmm0
