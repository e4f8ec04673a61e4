// Dawn, an implementation of WebGPU, on its backend that draws nothing: a structure of 8 bytes comes back in rax, those
// of 16 and 40 go by reference, to its callback too.
#include <cstdint>
#include <string_view>

#include "trial.h"

namespace callgate::prebuilt {
namespace {

constexpr const char* types =
    "typedef struct { unsigned long long id; } WGPUFuture;"
    "typedef struct { const char *data; unsigned long long length; } WGPUStringView;"
    "typedef struct { const void *next; int mode; void (*callback)(int, void *, WGPUStringView, void *, void *);"
    " void *userdata1, *userdata2; } WGPURequestAdapterCallbackInfo; ";

struct StringView {
    const char* data;
    std::uint64_t length;
};
struct CallbackInfo {
    const void* next;
    int mode;
    void (*callback)();
    void *userdata1, *userdata2;
};
struct AdapterOptions {
    const void* next;
    int feature_level, power_preference;
    std::uint32_t force_fallback;
    int backend;
    void* surface;
};
struct BufferDescriptor {
    const void* next;
    StringView label;
    std::uint64_t usage, size;
    std::uint32_t mapped;
};
using Handle = void*;

constexpr int when_events_are_processed = 2, null_backend = 1, core = 2, success = 1;
constexpr std::uint64_t copy_source = 4, size_of_buffer = 0x1'2345'6780;

class Scenario {
public:
    explicit Scenario(const std::string& path) : t_(path, types) {}

    void run() {
        t_.expect(procedure("wgpuCreateInstance") != nullptr,
                  "a function is found by a name that is handed over by value");
        t_.expect(procedure("wgpuCreateInstancf") == nullptr, "and one that it has not is not");
        instance_ = t_.call("void *wgpuCreateInstance(const void *descriptor)", {bytes_of(Handle())}).as<Handle>();
        t_.expect(instance_ != nullptr, "there is an instance");
        request_adapter();
        if (adapter_ != nullptr)
            make_device();
        t_.call("void wgpuInstanceRelease(void *instance)", {bytes_of(instance_)});
    }

private:
    Handle procedure(std::string_view name) {
        return t_
            .call("void *wgpuGetProcAddress(WGPUStringView name)", {bytes_of(StringView{name.data(), name.size()})})
            .as<Handle>();
    }

    void request_adapter() {
        int first = 0;
        const CallbackInfo info{nullptr, when_events_are_processed, callback(), &first, nullptr};
        const AdapterOptions options{nullptr, core, 0, 0, null_backend, nullptr};
        const auto future = t_.call(
                                  "WGPUFuture wgpuInstanceRequestAdapter(void *instance, const void *options,"
                                  " WGPURequestAdapterCallbackInfo info)",
                                  {bytes_of(instance_), bytes_of(static_cast<const void*>(&options)), bytes_of(info)})
                                .as<std::uint64_t>();
        t_.expect(future != 0, "a struct of 8 bytes comes back in rax, and it is a future");
        const Called processed = t_.calls_back("void wgpuInstanceProcessEvents(void *instance)", {bytes_of(instance_)});
        t_.expect(processed.registers[3] == reinterpret_cast<std::uint64_t>(&first),
                  "the callback is given the first of its data, behind a string by reference");
        t_.expect(processed.registers[2] % 16 == 0, "whose copy is aligned to 16");
        if (static_cast<std::uint32_t>(processed.registers[0]) == success)
            adapter_ = reinterpret_cast<Handle>(processed.registers[1]);
        t_.expect(adapter_ != nullptr, "there is an adapter");
    }

    void make_device() {
        const auto device = t_.call("void *wgpuAdapterCreateDevice(void *adapter, const void *descriptor)",
                                    {bytes_of(adapter_), bytes_of(Handle())})
                                .as<Handle>();
        t_.expect(device != nullptr, "there is a device");
        if (device != nullptr) {
            const BufferDescriptor descriptor{nullptr, {"", 0}, copy_source, size_of_buffer, 0};
            const auto buffer = t_.call("void *wgpuDeviceCreateBuffer(void *device, const void *descriptor)",
                                        {bytes_of(device), bytes_of(static_cast<const void*>(&descriptor))})
                                    .as<Handle>();
            t_.expect(
                t_.call("unsigned long long wgpuBufferGetSize(void *buffer)", {bytes_of(buffer)}).as<std::uint64_t>() ==
                    size_of_buffer,
                "a buffer has the size that it was made with, of more than 32 bits");
            t_.call("void wgpuBufferSetLabel(void *buffer, WGPUStringView label)",
                    {bytes_of(buffer), bytes_of(StringView{"buffer", 6})});
            t_.call("void wgpuBufferRelease(void *buffer)", {bytes_of(buffer)});
            t_.call("void wgpuDeviceRelease(void *device)", {bytes_of(device)});
        }
        t_.call("void wgpuAdapterRelease(void *adapter)", {bytes_of(adapter_)});
    }

    Trial t_;
    Handle instance_ = nullptr, adapter_ = nullptr;
};

}  // namespace

void webgpu(const std::string& path) {
    Scenario(path).run();
}

}  // namespace callgate::prebuilt
