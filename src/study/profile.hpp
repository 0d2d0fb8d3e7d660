// A profile says once how a published source names its columns: aliases, units, words, CRS. No source has code of its
// own.
#pragma once

#include "model/layer_spec.hpp"
#include "study/layer_fields.hpp"
#include "study/layers.hpp"

namespace regiohub {

/// Fills in `layer` from the profile that it names: aliases, factors, words, and what the study leaves unsaid of CRS,
/// owner, source, licence and accuracy. What the study says stands. A name that ends in .toml is a file in the study's
/// folder, any other one of the profiles in the program. Throws Error{request} for a profile that is not there, is not
/// meant for this role, or names a field that the role does not have.
void apply_profile(LayerSpec& layer, const RoleFields& role, const StudyPlace& place, int line);

}  // namespace regiohub
