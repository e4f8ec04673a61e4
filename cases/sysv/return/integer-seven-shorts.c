/*---
rule = "sysv.return.integer"
says = "Seven shorts: four in rax, three in rdx."
---*/
struct row { short s[7]; };
struct row f(struct row r, short a);
//@ sysv: r=rdi+rsi a=rdx -> rax+rdx
