# Libraries that are compiled with us. tools/setup puts their sources under third_party/; a folder
# named by the environment (SKYLENS_IMGUI_DIR, SKYLENS_RE2_DIR, SKYLENS_JSONCONS_DIR) is taken instead.

function(skylens_source_dir variable name probe)
  set(${variable} ${CMAKE_SOURCE_DIR}/third_party/${name})
  if(DEFINED ENV{${variable}})
    set(${variable} $ENV{${variable}})
  endif()
  if(NOT EXISTS ${${variable}}/${probe})
    message(STATUS "No ${name} in ${${variable}}: what needs it is left out (run tools/setup)")
    set(${variable} "")
  endif()
  set(${variable} "${${variable}}" PARENT_SCOPE)
endfunction()

skylens_source_dir(SKYLENS_IMGUI_DIR imgui imgui.h)
if(SKYLENS_IMGUI_DIR)
  set(files imgui imgui_demo imgui_draw imgui_tables imgui_widgets)
  list(TRANSFORM files PREPEND ${SKYLENS_IMGUI_DIR}/)
  list(TRANSFORM files APPEND .cpp)
  add_library(imgui STATIC ${files})
  target_include_directories(imgui SYSTEM PUBLIC ${SKYLENS_IMGUI_DIR} ${SKYLENS_IMGUI_DIR}/backends)
  target_compile_options(imgui PRIVATE -fno-exceptions)
  # 32-bit indices: a window with many charts overflows 16 bits. The hooks list every item by label.
  target_compile_definitions(imgui PUBLIC ImDrawIdx=unsigned IMGUI_DISABLE_OBSOLETE_FUNCTIONS
    IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS IMGUI_ENABLE_TEST_ENGINE)
endif()

# RE2 before it needed Abseil. On WebAssembly its locks are musl's, which do nothing without threads.
skylens_source_dir(SKYLENS_RE2_DIR re2 re2/unicode_groups.cc)
if(SKYLENS_RE2_DIR)
  file(GLOB files ${SKYLENS_RE2_DIR}/re2/*.cc)
  add_library(skylens_re2 STATIC ${files} ${SKYLENS_RE2_DIR}/util/rune.cc
              ${SKYLENS_RE2_DIR}/util/strutil.cc)
  target_include_directories(skylens_re2 BEFORE PRIVATE ${CMAKE_SOURCE_DIR}/tools/cmake/re2)
  target_include_directories(skylens_re2 SYSTEM PUBLIC ${SKYLENS_RE2_DIR})
  target_compile_definitions(skylens_re2 PRIVATE $<$<CONFIG:Release>:NDEBUG>)
  skylens_small(skylens_re2)
  target_compile_options(skylens_re2 PRIVATE -w -fno-exceptions)
  if(NOT EMSCRIPTEN)
    find_package(Threads REQUIRED)
    target_link_libraries(skylens_re2 PUBLIC Threads::Threads)
  endif()
endif()

# JMESPath; headers only, and only one file gets to see them: the others compile as they did.
skylens_source_dir(SKYLENS_JSONCONS_DIR jsoncons include/jsoncons_ext/jmespath/jmespath.hpp)
if(NOT SKYLENS_JSONCONS_DIR)
  message(FATAL_ERROR "The headers of jsoncons are missing: run tools/setup")
endif()
set_source_files_properties(${CMAKE_SOURCE_DIR}/src/shell/jmespath/query.cpp PROPERTIES
  COMPILE_OPTIONS "-isystem;${SKYLENS_JSONCONS_DIR}/include")
skylens_catches(${CMAKE_SOURCE_DIR}/src/shell/jmespath/query.cpp)
