# Which files belong to which part. New files are found by themselves; no list needs an edit.

function(skylens_glob variable)
  list(TRANSFORM ARGN PREPEND ${CMAKE_SOURCE_DIR}/)
  file(GLOB_RECURSE found CONFIGURE_DEPENDS ${ARGN})
  set(${variable} ${found} PARENT_SCOPE)
endfunction()

skylens_glob(SKYLENS_CORE_SOURCES src/base/*.cpp src/sim/*.cpp src/aws/*.cpp src/services/*.cpp
             src/traffic/*.cpp src/learn/*.cpp src/shell/*.cpp src/view/*.cpp)
# What runs for every call and every simulated minute; the rest of the core is compiled to be small.
set(SKYLENS_HOT_SOURCES ${SKYLENS_CORE_SOURCES})
list(FILTER SKYLENS_HOT_SOURCES INCLUDE REGEX
     "/src/((base|sim|aws|traffic)|services/(cloudtrail|cloudwatch|ec2|elbv2))/[^/]*$")
list(REMOVE_ITEM SKYLENS_CORE_SOURCES ${SKYLENS_HOT_SOURCES})
skylens_glob(SKYLENS_UI_SOURCES src/ui/*.cpp src/app/*.cpp)
list(FILTER SKYLENS_UI_SOURCES EXCLUDE REGEX "/src/app/start.*$")  # Each page has its own.
skylens_glob(SKYLENS_NULL_SOURCES src/platform/null/*.cpp)
skylens_glob(SKYLENS_WEB_SOURCES src/platform/web/*.cpp)
skylens_glob(SKYLENS_CLI_SOURCES src/cli/*.cpp)
skylens_glob(SKYLENS_UNIT_TESTS tests/unit/*_test.cpp tests/conformance/*_test.cpp)
skylens_glob(SKYLENS_UI_TESTS tests/ui/*_test.cpp)
skylens_glob(SKYLENS_CONFORMANCE_TESTS tests/conformance/*_test.cpp)
skylens_glob(SKYLENS_TRANSCRIPT_RUNNER tests/transcripts/*.cpp)
skylens_glob(SKYLENS_FUZZERS tests/fuzz/*_fuzz.cpp)
skylens_glob(SKYLENS_ASSETS assets/*.json scenarios/*.json)
skylens_glob(SKYLENS_INDEXED src/services/*/ops/*.cpp src/services/*/rules/*.cpp tests/*_test.cpp
             tests/transcripts/*.txt)
list(FILTER SKYLENS_ASSETS EXCLUDE REGEX "\\.schema\\.json$")  # For editors and tests only.
set(SKYLENS_AUTHOR_ASSETS ${SKYLENS_ASSETS})  # For authors' checks only: not in the page.
list(FILTER SKYLENS_AUTHOR_ASSETS INCLUDE REGEX "/assets/(facts|systems)\\.json$")
list(REMOVE_ITEM SKYLENS_ASSETS ${SKYLENS_AUTHOR_ASSETS})

# Compiles each folder's files ten at a time: most of a small file's cost is its headers. Names local
# to a file must therefore be unique in their folder.
function(skylens_unity target)
  if(NOT SKYLENS_UNITY)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  get_target_property(files ${target} SOURCES)
  list(FILTER files INCLUDE REGEX "^${CMAKE_SOURCE_DIR}/src/.*\\.cpp$")
  set(last)
  foreach(file IN LISTS files)
    get_filename_component(folder ${file} DIRECTORY)
    if(NOT folder STREQUAL last)
      set(last ${folder})
      set(count 0)
      string(REPLACE "${CMAKE_SOURCE_DIR}/src/" "" name ${folder})
      string(REPLACE "/" "_" name ${name})
    endif()
    math(EXPR batch "${count} / 10")
    math(EXPR count "${count} + 1")
    set_source_files_properties(${file} PROPERTIES UNITY_GROUP ${name}_${batch})
  endforeach()
endfunction()

# Puts the catalogs, texts, questions and scenarios into the program (src/base/assets.h).
function(skylens_embed_assets target)
  find_program(SKYLENS_PYTHON python3 REQUIRED NO_CMAKE_FIND_ROOT_PATH)
  foreach(table IN ITEMS asset author_asset)
    set(files ${SKYLENS_ASSETS})
    if(table STREQUAL author_asset)
      set(files ${SKYLENS_AUTHOR_ASSETS})
    endif()
    set(generated ${CMAKE_BINARY_DIR}/generated/${table}s.cpp)
    add_custom_command(OUTPUT ${generated} VERBATIM
      COMMAND ${SKYLENS_PYTHON} ${CMAKE_SOURCE_DIR}/tools/embed.py ${generated} find_${table}
              ${CMAKE_SOURCE_DIR} ${files}
      DEPENDS ${CMAKE_SOURCE_DIR}/tools/embed.py ${files}
      COMMENT "Embedding ${table}s")
    target_sources(${target} PRIVATE ${generated})
  endforeach()
endfunction()

# Tells the program of its own tests and of the operations' deviations (src/cli/coverage_index.h).
function(skylens_embed_coverage_index target)
  find_program(SKYLENS_PYTHON python3 REQUIRED NO_CMAKE_FIND_ROOT_PATH)
  set(generated ${CMAKE_BINARY_DIR}/generated/coverage_index.cpp)
  add_custom_command(OUTPUT ${generated} VERBATIM
    COMMAND ${SKYLENS_PYTHON} ${CMAKE_SOURCE_DIR}/tools/coverage_index.py ${generated}
            ${CMAKE_SOURCE_DIR}
    DEPENDS ${CMAKE_SOURCE_DIR}/tools/coverage_index.py ${CMAKE_SOURCE_DIR}/tools/embed.py
            ${CMAKE_SOURCE_DIR}/tools/catalog_operations.json ${SKYLENS_ASSETS} ${SKYLENS_INDEXED}
    COMMENT "Reading tests and operations for the coverage")
  target_sources(${target} PRIVATE ${generated})
endfunction()
