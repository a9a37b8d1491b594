# Finds the em++ on PATH (Debian's or emsdk's) and takes the toolchain file that belongs to it.
find_program(SKYLENS_EMXX em++ NO_CMAKE_FIND_ROOT_PATH)
if(NOT SKYLENS_EMXX)
  message(FATAL_ERROR "em++ is not on PATH: run tools/setup")
endif()
get_filename_component(SKYLENS_EMXX_REAL ${SKYLENS_EMXX} REALPATH)
get_filename_component(SKYLENS_EMSCRIPTEN_ROOT ${SKYLENS_EMXX_REAL} DIRECTORY)
include(${SKYLENS_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake)
# Version 3.1.6 mistakes node's own fetch for a browser's.
set(CMAKE_CROSSCOMPILING_EMULATOR "node;--no-experimental-fetch")
