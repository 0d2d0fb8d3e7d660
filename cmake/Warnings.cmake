# Warnings that every target of ours compiles with; errors when REGIOHUB_WERROR is on (CI).
option(REGIOHUB_WERROR "Warnings are errors" OFF)
add_library(regiohub_warnings INTERFACE)
target_compile_options(regiohub_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
  # GCC 12 finds overlapping copies in std::string that are not there (its bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  $<$<BOOL:${REGIOHUB_WERROR}>:-Werror>)
