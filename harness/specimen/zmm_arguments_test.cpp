#include "support.h"

extern "C" {
void zmm_arguments();  // nine vectors: no type of baseline C++ names them
void zmm_arguments_call(void (*f)(), const float* in, float* out);
}

using namespace callgate::specimen;

namespace {

constexpr int lanes = 64 / 4;

struct Vectors {
    alignas(64) float in[9][lanes];
    alignas(64) float out[lanes] = {};

    Vectors() {
        for (int v = 0; v < 9; ++v)
            for (int lane = 0; lane < lanes; ++lane)
                in[v][lane] = static_cast<float>((1 << v) + 1000 * lane);
    }

    void expect_sum(bool weighted, const char* says) const {
        for (int lane = 0; lane < lanes; ++lane) {
            float sum = 0;
            for (int v = 0; v < 9; ++v)
                sum += static_cast<float>(weighted ? v + 1 : 1) * in[v][lane];
            expect("sysv.args.ymm-zmm", "zmm, lane " + std::to_string(lane), sum, out[lane], says);
        }
    }
};

}  // namespace

TEST(zmm_arguments, compiled_caller_passes_nine) {
    Vectors v;
    Call(zmm_arguments, static_cast<const float*>(v.in[0]), static_cast<float*>(v.out))
        .run(subject<void()>("zmm_arguments_caller"));
    v.expect_sum(false, "the sum of nine vectors");
}

TEST(zmm_arguments, compiled_callee_takes_nine) {
    Vectors v;
    Call(subject<void()>("zmm_arguments_callee"), static_cast<const float*>(v.in[0]), static_cast<float*>(v.out))
        .run(zmm_arguments_call);
    v.expect_sum(true, "the weighted sum of nine vectors");
}

TEST(zmm_arguments, routine_aligns_the_argument_in_memory) {
    Vectors v;
    for (const int align : {16, 32, 64}) {
        Capture capture;
        Call call(Capture::function<void()>(), static_cast<const float*>(v.in[0]), static_cast<float*>(v.out));
        call.align(align);
        call.run(zmm_arguments_call);
        capture.check_entry("the callee of nine vectors");
        expect("sysv.stack.align-32-64", "rsp", std::uint64_t{0}, (capture.entered().gpr[rsp] + 8) % 64,
               "rsp + 8 modulo 64 where a vector of 64 bytes is in memory");
        expect("sysv.args.vector-stack-align", "stack+8", v.in[8][0],
               std::bit_cast<float>(static_cast<std::uint32_t>(capture.stack(0))), "the first lane of argument 9");
    }
}
