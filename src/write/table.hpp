// The tables that every writer takes.
#pragma once

#include "model/table.hpp"
