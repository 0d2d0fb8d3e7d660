# regiohub_room(name LABEL label [GATE library...])
#
# A room in one line: src/<name>/*.cpp become the library regiohub_<name>, tests/<name>/*_test.cpp the test binary test_<name>.
# LABEL is the label of its tests (pure: seconds, no files; gate: real files and libraries). GATE names the outside libraries that
# this room alone may use; their headers stay in its .cpp files.
function(regiohub_room name)
  cmake_parse_arguments(ROOM "" "LABEL" "GATE" ${ARGN})
  set(library regiohub_${name})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp)
  if(sources)
    add_library(${library} STATIC ${sources})
    target_include_directories(${library} PUBLIC ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(${library} PRIVATE regiohub_warnings fmt::fmt Threads::Threads ${ROOM_GATE})
    target_link_libraries(${library} PUBLIC ${REGIOHUB_FOUNDATION})
  else()
    add_library(${library} INTERFACE)
    target_include_directories(${library} INTERFACE ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(${library} INTERFACE ${REGIOHUB_FOUNDATION})
  endif()

  if(name MATCHES "^(units|model|support|geometry)$")
    set(REGIOHUB_FOUNDATION ${REGIOHUB_FOUNDATION} ${library} PARENT_SCOPE)
  endif()
  set(REGIOHUB_ROOMS ${REGIOHUB_ROOMS} ${library} PARENT_SCOPE)
  set_property(GLOBAL APPEND PROPERTY REGIOHUB_ROOM_NAMES ${name})
  set_property(GLOBAL PROPERTY REGIOHUB_LABEL_${name} ${ROOM_LABEL})
endfunction()
