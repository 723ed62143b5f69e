# How every target of the engine and of its tests is made.

add_library(skrejlapa_options INTERFACE)
target_compile_options(skrejlapa_options INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast
    -Wno-missing-field-initializers # designated initialisers leave the rest at its default on purpose
    # GCC 12 sees faults in its own std::string when it optimises (GCC bugs 105329 and 105651).
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<NOT:$<CONFIG:Debug>>>:-Wno-restrict;-Wno-maybe-uninitialized>
    $<$<BOOL:${SKREJLAPA_WERROR}>:-Werror>)
if(SKREJLAPA_SANITIZE)
    target_compile_options(skrejlapa_options INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(skrejlapa_options INTERFACE -fsanitize=address,undefined)
endif()

# One folder of engine/ as a static library.
#   skrejlapa_library(NAME [USES folder...] [EXCEPT file...] [LINKS library...])
function(skrejlapa_library name)
    cmake_parse_arguments(arg "" "" "USES;EXCEPT;LINKS" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS *.cpp *.h)
    foreach(file ${arg_EXCEPT})
        list(REMOVE_ITEM sources ${CMAKE_CURRENT_SOURCE_DIR}/${file})
    endforeach()
    add_library(skrejlapa_${name} STATIC ${sources})
    add_library(skrejlapa::${name} ALIAS skrejlapa_${name})
    target_include_directories(skrejlapa_${name} PUBLIC
        $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/engine> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/skrejlapa>)
    list(TRANSFORM arg_USES PREPEND skrejlapa::)
    target_link_libraries(skrejlapa_${name} PUBLIC ${arg_USES} PRIVATE ${arg_LINKS} fmt::fmt
        $<BUILD_INTERFACE:skrejlapa_options>)
    target_compile_features(skrejlapa_${name} PUBLIC cxx_std_20)
    set_target_properties(skrejlapa_${name} PROPERTIES EXPORT_NAME ${name} LINKER_LANGUAGE CXX)
    set_property(GLOBAL APPEND PROPERTY SKREJLAPA_LIBRARIES skrejlapa_${name})
endfunction()

# The tests of one folder, below tests/unit/NAME.
#   skrejlapa_unit_tests(NAME [USES folder...] [LINKS library...])
function(skrejlapa_unit_tests name)
    cmake_parse_arguments(arg "" "" "USES;LINKS" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/unit/${name}/*_test.cpp)
    add_executable(${name}_test ${sources})
    list(TRANSFORM arg_USES PREPEND skrejlapa::)
    target_link_libraries(${name}_test PRIVATE skrejlapa::${name} ${arg_USES} ${arg_LINKS} skrejlapa_test_support
        GTest::gtest_main GTest::gmock fmt::fmt skrejlapa_options)
    gtest_discover_tests(${name}_test DISCOVERY_MODE PRE_TEST WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
endfunction()
