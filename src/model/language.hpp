// The language of sentences, titles, labels and legends. Names of layers and columns in the files are the same in both.
#pragma once

namespace regiohub {

enum class Language { english, dutch };

}  // namespace regiohub
