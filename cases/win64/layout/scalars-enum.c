/*---
rule = "win64.layout.scalars"
says = "An enum is an int: 4 bytes, however few values it has."
---*/
enum two { NO, YES };
enum low { LOW = -1, HIGH = 1000000 };
struct all { char a; enum two b; char c; enum low d; char e; };
long long f(struct all *p, enum two a);
//@ win64: p=rcx a=rdx -> rax
//@ layout win64: struct all: size=20 align=4 a=0 b=4 c=8 d=12 e=16
