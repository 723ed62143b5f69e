# `cmake --install`: the program, its data, the libraries and a CMake package `skrejlapa`.
