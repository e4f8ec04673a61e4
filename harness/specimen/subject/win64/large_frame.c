/* Code on trial: a frame of 24 pages of which nothing is used but the highest byte, and the helper that its prologue calls. */

#define EXPORT __declspec(dllexport)

EXPORT long long large_frame_subject(long long (*f)(unsigned char *, long long)) {
    unsigned char buffer[98304];
    return f(buffer, sizeof buffer);
}

#ifdef __MINGW32__
#define HELPER ___chkstk_ms
#else
#define HELPER __chkstk
#endif
void HELPER(void);

EXPORT void (*large_frame_helper(void))(void) {
    return HELPER;
}
