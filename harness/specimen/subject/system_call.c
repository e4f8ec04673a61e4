/* Code on trial: a system call through GNU C's inline assembly, with values live across it. */

long system_call_subject(const long *in, long *out) {
    long a = in[0] + in[1], b = in[1] ^ in[2], c = in[2] + in[3], d = in[3] ^ in[4];
    long e = in[4] + in[5], f = in[5] ^ in[6], g = in[6] + in[7], h = in[7] ^ in[0];
    long answer;
    __asm__ volatile("syscall" : "=a"(answer) : "a"(39L) : "rcx", "r11", "memory");     /* getpid */
    out[0] = a, out[1] = b, out[2] = c, out[3] = d, out[4] = e, out[5] = f, out[6] = g, out[7] = h;
    return answer;
}
