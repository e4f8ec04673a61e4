// What the tests ask the system for: the library of the code on trial, and where they lie themselves.
#pragma once

#include <filesystem>
#include <string>

namespace callgate::specimen {

struct Library {
    void* handle = nullptr;
    std::string trouble;  // why there is none
};

Library load_library(const std::string& path);
void* find_symbol(const Library& library, const char* name);  // null: it has no such

std::filesystem::path own_program();

}  // namespace callgate::specimen
