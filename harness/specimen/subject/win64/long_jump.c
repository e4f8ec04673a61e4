/* Code on trial: a frame that longjmp is called from, with a value in a register that it has to save first. */

#define EXPORT __declspec(dllexport)

struct jump { void (*longjmp)(void *buffer, int value); void *buffer; int value; double weights[4]; };

EXPORT long long long_jump_subject(struct jump *jump) {
    double a = jump->weights[0], b = jump->weights[1], c = jump->weights[2], d = jump->weights[3];
    if (jump->value != 0)
        jump->longjmp(jump->buffer, jump->value);
    return (long long)(a + 2 * b + 3 * c + 4 * d);
}
