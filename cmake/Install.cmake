# `cmake --install`: the program, its data, the libraries and a CMake package `skrejlapa`.
include(CMakePackageConfigHelpers)

set(data_folder ${CMAKE_INSTALL_DATADIR}/skrejlapa)
install(DIRECTORY fonts hyphenation icc examples DESTINATION ${data_folder})
install(DIRECTORY layouts/printers layouts/funders DESTINATION ${data_folder}/layouts)
install(FILES LICENSE README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

get_property(libraries GLOBAL PROPERTY SKREJLAPA_LIBRARIES)
install(TARGETS ${libraries} EXPORT skrejlapaTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY engine/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/skrejlapa FILES_MATCHING PATTERN "*.h")

# The package looks for the same libraries as the build; the modules for vector pictures and for reading PDF bring their own.
file(GLOB lists engine/*/CMakeLists.txt)
foreach(list ${lists})
    file(STRINGS ${list} modules REGEX "^pkg_check_modules\\(.* IMPORTED_TARGET ")
    list(FILTER modules EXCLUDE REGEX "(vector|reader)_libraries")
    list(JOIN modules "\n" modules)
    string(APPEND SKREJLAPA_PACKAGE_MODULES "${modules}\n")
endforeach()

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/skrejlapa)
install(EXPORT skrejlapaTargets NAMESPACE skrejlapa:: DESTINATION ${package_folder})
configure_package_config_file(cmake/skrejlapaConfig.cmake.in ${PROJECT_BINARY_DIR}/skrejlapaConfig.cmake
    INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/skrejlapaConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/skrejlapaConfig.cmake ${PROJECT_BINARY_DIR}/skrejlapaConfigVersion.cmake
    DESTINATION ${package_folder})
