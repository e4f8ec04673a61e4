// Where bytes came from: everything that a test puts anywhere is a pattern, so bytes can be looked up.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "callgate/model.h"
#include "callgate/observation.h"
#include "callgate/plan.h"

namespace callgate {

std::string hex(const std::uint8_t* bytes, std::size_t size);
// Bytes whose mask is zero are printed as `--`.
std::string hex(const std::uint8_t* bytes, const std::uint8_t* mask, std::size_t size);

class Tracer {
public:
    Tracer(Model& model, const Placement& placement, const Vector& vector, const Observation& seen);

    // "bytes 0-7 of argument 2 (`c`)", "what r8 held after the call", or empty. At least two bytes are needed.
    std::string origin(const std::uint8_t* bytes, std::size_t size) const;
    // The same for the callee's role: the place that held these bytes at its entry.
    std::string place_at_entry(const std::uint8_t* bytes, std::size_t size) const;

    enum class Trash { None, Register, BelowRsp, ArgumentArea };
    // Are these bytes what capture left behind? The register, or the bytes from rsp at its entry, are named in `place`.
    static Trash trash(const std::uint8_t* bytes, std::size_t size, std::string& place);

private:
    Model& model_;
    const Placement& placement_;
    const Vector& vector_;
    const Observation& seen_;
};

}  // namespace callgate
