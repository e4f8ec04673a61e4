// callgate-prebuilt: puts a DLL on trial through its C interface.
//
//   callgate-prebuilt NAME DLL      one line of JSON for each call, for each expectation, and a last one at the end
#include <cstdio>
#include <exception>
#include <functional>
#include <map>
#include <string>

#include "../prebuilt/trial.h"

int main(int argc, char** argv) try {
    const std::map<std::string, std::function<void(const std::string&)>> scenarios = {
        {"libclang", callgate::prebuilt::libclang},
        {"webgpu", callgate::prebuilt::webgpu},
        {"twin", callgate::prebuilt::twin}};
    const auto scenario = argc == 3 ? scenarios.find(argv[1]) : scenarios.end();
    if (scenario == scenarios.end()) {
        std::fputs("usage: callgate-prebuilt libclang|webgpu|twin DLL\n", stderr);
        return 2;
    }
    scenario->second(argv[2]);
    std::puts("{\"done\": true}");
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "callgate-prebuilt: %s\n", error.what());
    return 2;
}
