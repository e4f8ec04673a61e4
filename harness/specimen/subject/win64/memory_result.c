/* Code on trial: a caller of memory_result_callee, and a callee for memory_result_caller. */

#define EXPORT __declspec(dllexport)

struct odd { int a, b, c; };

EXPORT long long memory_result_subject_caller(struct odd (*f)(int, int), int a, int b, struct odd *out) {
    struct odd got = f(a, b);
    *out = got;
    return got.c;
}

EXPORT struct odd memory_result_subject_callee(int a, int b) {
    struct odd result = {a + 1, b + 2, a * b};
    return result;
}
