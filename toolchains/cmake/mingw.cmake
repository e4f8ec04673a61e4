# Builds for Windows x64 with mingw-w64 GCC: the worker that runs subjects there, or under Wine.
#
#   cmake -S . -B build/windows -G Ninja --toolchain toolchains/cmake/mingw.cmake
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)

# Debian names the variant with POSIX threads; where there is one alone, it is called without.
foreach(language C CXX)
  set(name_C gcc)
  set(name_CXX g++)
  find_program(CALLGATE_MINGW_${language} NAMES x86_64-w64-mingw32-${name_${language}}-posix
                                                x86_64-w64-mingw32-${name_${language}} REQUIRED)
  set(CMAKE_${language}_COMPILER ${CALLGATE_MINGW_${language}})
endforeach()

# The worker needs no DLL but the system's own.
set(CMAKE_EXE_LINKER_FLAGS_INIT -static)

set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
