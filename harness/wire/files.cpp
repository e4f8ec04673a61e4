#include "callgate/files.h"

#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace callgate {

Bytes read_bytes(const std::string& path) {
    std::error_code trouble;
    const std::uintmax_t size = std::filesystem::file_size(path, trouble);
    std::ifstream file(path, std::ios::binary);
    if (trouble || !file)
        throw std::runtime_error("cannot read " + path);
    Bytes bytes(size);
    if (!file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size)))
        throw std::runtime_error("cannot read " + path);
    return bytes;
}

}  // namespace callgate
