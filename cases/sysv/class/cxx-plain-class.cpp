/*---
rule = "sysv.class.eightbyte-merge"
says = "A class that is trivial for the purposes of calls goes by its eightbytes, whatever its access."
---*/
class point {
    int x;
    double y;
public:
    point(int x, double y);
    point(const point &) = default;
    ~point() = default;
    point &operator=(const point &);
};
point f(point p, long a);
//@ sysv: p=rdi+xmm0 a=rsi -> rax+xmm0
