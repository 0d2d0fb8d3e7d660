// The fields of each role, by the names that the study file uses (docs/study-file.md).
#pragma once

#include <array>

#include "read/fields.hpp"

namespace regiohub {

/// The first field of a role names its rows: each has one, and (but for clusters) no two rows share it.
inline constexpr std::array site_fields{Field{"id"},
                                        Field{"name"},
                                        Field{"company"},
                                        Field{"place"},
                                        Field{"municipality"},
                                        Field{"province"},
                                        Field{"postcode"},
                                        Field{"sector"},
                                        Field{"track"},
                                        Field{"ets"},
                                        Field{"duty_to_investigate"},
                                        Field{"permits"},
                                        Field{"cluster"},
                                        Field{"in_case"},
                                        Field{"operation"},
                                        Field{"disclosure"},
                                        Field{"lon", FieldKind::coordinate},
                                        Field{"lat", FieldKind::coordinate},
                                        Field{"x", FieldKind::coordinate},
                                        Field{"y", FieldKind::coordinate},
                                        Field{"wkt"},
                                        Field{"location_accuracy_m", FieldKind::number},
                                        Field{"location_accuracy_km", FieldKind::number},
                                        Field{"location_source"},
                                        Field{"emission_t", FieldKind::yearly},
                                        Field{"emission_source"},
                                        Field{"gas_m3_per_yr", FieldKind::number},
                                        Field{"electricity_mwh_per_yr", FieldKind::number},
                                        Field{"contract_mw", FieldKind::number},
                                        Field{"asked_offtake_mw", FieldKind::number},
                                        Field{"asked_feed_in_mw", FieldKind::number},
                                        Field{"flexible_mw", FieldKind::number},
                                        Field{"saving_share", FieldKind::number},
                                        Field{"h2_supply_t_per_yr", FieldKind::number},
                                        Field{"plan_year"},
                                        Field{"waste_heat_mw", FieldKind::number},
                                        Field{"waste_heat_c", FieldKind::number},
                                        Field{"certainty"},
                                        Field{"note"}};

inline constexpr std::array admin_fields{Field{"id"}, Field{"name"}, Field{"wkt"},
                                         Field{"border_accuracy_m", FieldKind::number},
                                         Field{"border_accuracy_km", FieldKind::number}};

inline constexpr std::array cluster_fields{Field{"id"},
                                           Field{"name"},
                                           Field{"part"},
                                           Field{"wkt"},
                                           Field{"accuracy_m", FieldKind::number},
                                           Field{"accuracy_km", FieldKind::number}};

inline constexpr std::array estate_fields{Field{"id"},
                                          Field{"name"},
                                          Field{"place"},
                                          Field{"municipality"},
                                          Field{"province"},
                                          Field{"lon", FieldKind::coordinate},
                                          Field{"lat", FieldKind::coordinate},
                                          Field{"x", FieldKind::coordinate},
                                          Field{"y", FieldKind::coordinate},
                                          Field{"wkt"},
                                          Field{"gross_ha", FieldKind::number},
                                          Field{"location_accuracy_m", FieldKind::number},
                                          Field{"location_accuracy_km", FieldKind::number},
                                          Field{"certainty"}};

inline constexpr std::array site_estate_fields{Field{"site"}, Field{"estate"}, Field{"on_estate"}, Field{"certainty"}};

inline constexpr std::array override_fields{Field{"site"}, Field{"scope"}, Field{"cluster"},
                                            Field{"who"},  Field{"when"},  Field{"why"}};

inline constexpr std::array station_fields{Field{"id"},
                                           Field{"name"},
                                           Field{"operator"},
                                           Field{"voltages_kv"},
                                           Field{"status"},
                                           Field{"in_service_year"},
                                           Field{"lon", FieldKind::coordinate},
                                           Field{"lat", FieldKind::coordinate},
                                           Field{"x", FieldKind::coordinate},
                                           Field{"y", FieldKind::coordinate},
                                           Field{"wkt"},
                                           Field{"location_accuracy_m", FieldKind::number},
                                           Field{"location_accuracy_km", FieldKind::number},
                                           Field{"supply_area"},
                                           Field{"offtake_status"},
                                           Field{"offtake_existing_mw", FieldKind::number},
                                           Field{"offtake_required_mw", FieldKind::number},
                                           Field{"offtake_queued_mw", FieldKind::number},
                                           Field{"offtake_solved_year"},
                                           Field{"feed_in_status"},
                                           Field{"feed_in_existing_mw", FieldKind::number},
                                           Field{"feed_in_required_mw", FieldKind::number},
                                           Field{"feed_in_queued_mw", FieldKind::number},
                                           Field{"feed_in_solved_year"}};

inline constexpr std::array supply_area_fields{Field{"id"},
                                               Field{"name"},
                                               Field{"operator"},
                                               Field{"parents"},
                                               Field{"wkt"},
                                               Field{"offtake_status"},
                                               Field{"offtake_existing_mw", FieldKind::number},
                                               Field{"offtake_required_mw", FieldKind::number},
                                               Field{"offtake_queued_mw", FieldKind::number},
                                               Field{"offtake_solved_year"},
                                               Field{"feed_in_status"},
                                               Field{"feed_in_existing_mw", FieldKind::number},
                                               Field{"feed_in_required_mw", FieldKind::number},
                                               Field{"feed_in_queued_mw", FieldKind::number},
                                               Field{"feed_in_solved_year"}};

inline constexpr std::array backbone_fields{Field{"id"},
                                            Field{"project"},
                                            Field{"from"},
                                            Field{"to"},
                                            Field{"status"},
                                            Field{"feasibility"},
                                            Field{"feasibility_note"},
                                            Field{"year_from"},
                                            Field{"year_to"},
                                            Field{"probability", FieldKind::number},
                                            Field{"wkt"},
                                            Field{"location_accuracy_m", FieldKind::number},
                                            Field{"location_accuracy_km", FieldKind::number}};

inline constexpr std::array barrier_fields{Field{"id"}, Field{"name"}, Field{"wkt"}};

inline constexpr std::array policy_fields{Field{"key"},  Field{"value"},   Field{"unit"},
                                          Field{"year"}, Field{"section"}, Field{"text"}};

}  // namespace regiohub
