# Compiler and linker options for every target, and functions for the kinds of program we link.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)

# Clones side by side share what ccache holds: it sees paths relative to the folder around them.
find_program(SKYLENS_CCACHE ccache)
if(SKYLENS_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  get_filename_component(around ${CMAKE_SOURCE_DIR} DIRECTORY)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${around} CCACHE_NOHASHDIR=1
      ${SKYLENS_CCACHE})
endif()

# Native and WebAssembly must compute the same bits, so no fused multiply-add anywhere.
add_compile_options(-ffp-contract=off)
# Checks print the path inside the repository, and the output does not depend on where it was cloned.
file(RELATIVE_PATH upward ${CMAKE_BINARY_DIR} ${CMAKE_SOURCE_DIR})
add_compile_options(-fmacro-prefix-map=${CMAKE_SOURCE_DIR}/= -fmacro-prefix-map=${upward}=)

# Our own code throws nothing and reports errors by Result, so it is compiled without exceptions: that
# is a fifth of the page. The few files that call a library which throws, catch there (skylens_catches).
# Programs and tests are compiled with them.
set(SKYLENS_EXCEPTIONS -fexceptions $<$<BOOL:${EMSCRIPTEN}>:-fwasm-exceptions>)
function(skylens_catches)
  set_property(SOURCE ${ARGN} APPEND PROPERTY COMPILE_OPTIONS ${SKYLENS_EXCEPTIONS})
  set_property(SOURCE ${ARGN} PROPERTY SKIP_UNITY_BUILD_INCLUSION ON)
  set_property(SOURCE ${ARGN} PROPERTY SKIP_PRECOMPILE_HEADERS ON)
endfunction()

if(EMSCRIPTEN)
  add_link_options($<$<CONFIG:Release>:-Oz>)
  add_link_options(-fwasm-exceptions -sALLOW_MEMORY_GROWTH=1)
  if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.25)
    add_link_options(-sTOTAL_STACK=4MB)
  else()
    add_link_options(-sSTACK_SIZE=4MB)
  endif()
  # Debian's emscripten finds acorn, which its JavaScript optimizer needs, only through NODE_PATH.
  if(EXISTS /usr/share/nodejs/acorn)
    set(CMAKE_CXX_LINKER_LAUNCHER ${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs)
  endif()
elseif(SKYLENS_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
  if(SKYLENS_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
  endif()
endif()

# Header-only libraries through links: -I/usr/include would shadow emscripten's own headers.
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/inc)
foreach(library nlohmann doctest)
  find_path(SKYLENS_${library}_PARENT ${library} PATHS /usr/include /usr/local/include
            NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
  if(NOT SKYLENS_${library}_PARENT)
    message(FATAL_ERROR "The headers of ${library} are missing: run tools/setup")
  endif()
  file(CREATE_LINK ${SKYLENS_${library}_PARENT}/${library} ${CMAKE_BINARY_DIR}/inc/${library} SYMBOLIC)
endforeach()

# The page is downloaded whole, and most of its code runs now and then. There, only what is hardly longer than
# its call is inlined: a sixth of the code less than with -O2 alone (-Os: a ninth, at half the speed).
function(skylens_small target)
  if(EMSCRIPTEN)
    target_compile_options(${target} PRIVATE
      "$<$<CONFIG:Release>:SHELL:-mllvm -inline-threshold=10 -mllvm -inlinehint-threshold=10>")
  endif()
endfunction()

add_library(skylens_flags INTERFACE)
target_include_directories(skylens_flags INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_include_directories(skylens_flags SYSTEM INTERFACE ${CMAKE_BINARY_DIR}/inc)
# Descriptors name only the members that differ from their defaults.
target_compile_options(skylens_flags INTERFACE
  -Wall -Wextra -Wshadow -Wno-missing-field-initializers -Wno-missing-braces
  $<$<BOOL:${SKYLENS_WERROR}>:-Werror>)

# A program that node runs: reads files and stdin of the real machine, ends with main's status.
function(skylens_node_program target)
  target_link_options(${target} PRIVATE -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1)
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${SKYLENS_SITE_DIR}/../node)
endfunction()

# A test program of these sources, if there are any; those named *_test.cpp get doctest's main().
# SKYLENS_SOURCE_DIR lets tests read their tables from the repository.
function(skylens_test_program target)
  if(NOT ARGN)
    return()
  endif()
  set(main)
  if(ARGN MATCHES "_test\\.cpp(;|$)")
    set(main ${CMAKE_SOURCE_DIR}/tests/support/doctest_main.cpp)
  endif()
  add_executable(${target} ${main} ${ARGN})
  target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_compile_definitions(${target} PRIVATE DOCTEST_CONFIG_SUPER_FAST_ASSERTS
    SKYLENS_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  # What is tested is optimized; the tests themselves need only compile fast.
  target_compile_options(${target} PRIVATE -O0 ${SKYLENS_EXCEPTIONS})
  target_link_libraries(${target} PRIVATE skylens_core)
  if(EMSCRIPTEN)
    skylens_node_program(${target})
    # Making it small takes longer than running it.
    target_link_options(${target} PRIVATE $<$<CONFIG:Release>:-O1>)
  endif()
  add_test(NAME ${target} COMMAND ${target})
endfunction()

# A page's program, NAME.js and NAME.wasm, in the site. The platform's scripts are linked in front of
# it and share its scope.
function(skylens_page target name)
  target_compile_options(${target} PRIVATE ${SKYLENS_EXCEPTIONS})
  target_link_libraries(${target} PRIVATE skylens_browser)
  file(GLOB scripts CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/platform/web/js/*.js)
  foreach(script IN LISTS scripts)
    target_link_options(${target} PRIVATE "SHELL:--pre-js ${script}")
  endforeach()
  set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS ${scripts})
  target_link_options(${target} PRIVATE -sENVIRONMENT=web -sFILESYSTEM=0 -sDYNAMIC_EXECUTION=0
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sMODULARIZE=1 -sEXPORT_NAME=createSkylens
    -sEXPORTED_FUNCTIONS=_main
    $<$<CONFIG:Debug>:-sASSERTIONS=1> $<$<CONFIG:Debug>:--profiling-funcs>)
  set_target_properties(${target} PROPERTIES
    OUTPUT_NAME ${name} RUNTIME_OUTPUT_DIRECTORY ${SKYLENS_SITE_DIR})
  add_dependencies(${target} skylens_site)
endfunction()

# The site: the programs beside what web/ holds and the fonts that tools/setup made. What a learner
# downloads is also packed, as a static host wants it and as the size budget counts it.
function(skylens_site)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/*
       ${CMAKE_SOURCE_DIR}/build/fonts/*.otf ${CMAKE_SOURCE_DIR}/build/fonts/OFL.txt)
  set(copies)
  foreach(file IN LISTS files)
    string(REGEX REPLACE "^${CMAKE_SOURCE_DIR}/(web/|build/)" "" name ${file})
    add_custom_command(OUTPUT ${SKYLENS_SITE_DIR}/${name} DEPENDS ${file} VERBATIM
      COMMAND ${CMAKE_COMMAND} -E copy ${file} ${SKYLENS_SITE_DIR}/${name}
      COMMENT "Copying ${name}")
    list(APPEND copies ${SKYLENS_SITE_DIR}/${name})
  endforeach()
  # The gallery's page differs in its program only.
  set(gallery ${SKYLENS_SITE_DIR}/gallery.html)
  add_custom_command(OUTPUT ${gallery} DEPENDS ${CMAKE_SOURCE_DIR}/web/index.html VERBATIM
    COMMAND sed "s/skylens\\.\\(js\\|wasm\\)/gallery.\\1/" ${CMAKE_SOURCE_DIR}/web/index.html > ${gallery})
  add_custom_target(skylens_site ALL DEPENDS ${copies} ${gallery})

  find_program(SKYLENS_BROTLI brotli NO_CMAKE_FIND_ROOT_PATH)
  set(packed)
  foreach(file IN LISTS copies ITEMS ${SKYLENS_SITE_DIR}/skylens.js ${SKYLENS_SITE_DIR}/skylens.wasm)
    set(input ${file})
    if(file MATCHES "/skylens\\.(js|wasm)$")
      set(input skylens_web)
    endif()
    add_custom_command(OUTPUT ${file}.br DEPENDS ${input} VERBATIM
      COMMAND ${SKYLENS_BROTLI} --quality=11 --stdout ${file} > ${file}.br
      COMMENT "Packing ${file}")
    list(APPEND packed ${file}.br)
  endforeach()
  add_custom_target(skylens_packed DEPENDS ${packed})
endfunction()
