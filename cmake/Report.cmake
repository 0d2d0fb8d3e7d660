# regiohub_report(target): the page of report.html. The score room becomes WebAssembly, its page a bundle, and both a generated
# source of `target` that defines `embedded_report`.
function(regiohub_report target)
  find_program(REGIOHUB_CLANG clang++-19 REQUIRED)
  find_program(REGIOHUB_NODE NAMES node nodejs REQUIRED)
  find_program(REGIOHUB_NPM npm REQUIRED)
  set(from ${CMAKE_SOURCE_DIR}/src/report)
  set(to ${CMAKE_BINARY_DIR}/report)
  set(modules ${to}/node_modules)
  set(kernel_sources ${from}/kernel.cpp ${CMAKE_SOURCE_DIR}/src/score/rank.cpp)
  file(GLOB page_sources CONFIGURE_DEPENDS ${from}/*.js ${from}/*.mjs ${from}/*.css ${from}/*.html)

  add_custom_command(OUTPUT ${modules}/.package-lock.json
    COMMAND ${CMAKE_COMMAND} -E make_directory ${to}
    COMMAND ${CMAKE_COMMAND} -E copy ${from}/package.json ${from}/package-lock.json ${to}
    COMMAND ${REGIOHUB_NPM} --prefix ${to} ci --no-audit --no-fund --silent
    DEPENDS ${from}/package.json ${from}/package-lock.json COMMENT "Installing what the report is made of" VERBATIM)

  # The library for WebAssembly has no exceptions: a throw becomes a trap. The C headers of fmt are taken from the system, last.
  add_custom_command(OUTPUT ${to}/kernel.wasm
    COMMAND ${REGIOHUB_CLANG} --target=wasm32-wasi -mexec-model=reactor -std=c++20 -stdlib=libc++ -O2 -flto -Wl,-s
      -fexceptions -fignore-exceptions -DFMT_HEADER_ONLY -I ${CMAKE_SOURCE_DIR}/src -idirafter /usr/include
      ${kernel_sources} -o ${to}/kernel.wasm
    DEPENDS ${kernel_sources} ${CMAKE_SOURCE_DIR}/src/score/rank.hpp ${CMAKE_SOURCE_DIR}/src/model/ranking.hpp
      ${CMAKE_SOURCE_DIR}/src/model/range.hpp ${modules}/.package-lock.json
    COMMENT "Compiling the score room to WebAssembly" VERBATIM)

  set(generated ${CMAKE_BINARY_DIR}/generated/embedded_report.cpp)
  add_custom_command(OUTPUT ${generated}
    COMMAND ${REGIOHUB_NODE} ${from}/build.mjs ${modules} ${to}/kernel.wasm ${generated}
    DEPENDS ${page_sources} ${to}/kernel.wasm COMMENT "Bundling the page of the report" VERBATIM)
  target_sources(${target} PRIVATE ${generated})
endfunction()
