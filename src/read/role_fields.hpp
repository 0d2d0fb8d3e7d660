// The fields of each role, by the names that the study file uses (docs/study-file.md).
#pragma once

#include <array>

#include "read/fields.hpp"

namespace regiohub {

/// The first field of a role names its rows: each has one, and (but for clusters) no two rows share it.
inline constexpr std::array site_fields{SourceField{"id"},
                                        SourceField{"name"},
                                        SourceField{"company"},
                                        SourceField{"place"},
                                        SourceField{"municipality"},
                                        SourceField{"province"},
                                        SourceField{"postcode"},
                                        SourceField{"sector"},
                                        SourceField{"track"},
                                        SourceField{"ets"},
                                        SourceField{"duty_to_investigate"},
                                        SourceField{"permits"},
                                        SourceField{"cluster"},
                                        SourceField{"in_case"},
                                        SourceField{"operation"},
                                        SourceField{"disclosure"},
                                        SourceField{"lon", FieldKind::coordinate},
                                        SourceField{"lat", FieldKind::coordinate},
                                        SourceField{"x", FieldKind::coordinate},
                                        SourceField{"y", FieldKind::coordinate},
                                        SourceField{"wkt"},
                                        SourceField{"location_accuracy_m", FieldKind::number},
                                        SourceField{"location_accuracy_km", FieldKind::number},
                                        SourceField{"location_source"},
                                        SourceField{"emission_t", FieldKind::yearly},
                                        SourceField{"emission_source"},
                                        SourceField{"gas_m3_per_yr", FieldKind::number},
                                        SourceField{"electricity_mwh_per_yr", FieldKind::number},
                                        SourceField{"contract_mw", FieldKind::number},
                                        SourceField{"asked_offtake_mw", FieldKind::number},
                                        SourceField{"asked_feed_in_mw", FieldKind::number},
                                        SourceField{"flexible_mw", FieldKind::number},
                                        SourceField{"saving_share", FieldKind::number},
                                        SourceField{"h2_supply_t_per_yr", FieldKind::number},
                                        SourceField{"plan_year"},
                                        SourceField{"waste_heat_mw", FieldKind::number},
                                        SourceField{"waste_heat_c", FieldKind::number},
                                        SourceField{"certainty"},
                                        SourceField{"note"}};

inline constexpr std::array admin_fields{SourceField{"id"}, SourceField{"name"}, SourceField{"wkt"},
                                         SourceField{"border_accuracy_m", FieldKind::number},
                                         SourceField{"border_accuracy_km", FieldKind::number}};

inline constexpr std::array cluster_fields{SourceField{"id"},
                                           SourceField{"name"},
                                           SourceField{"part"},
                                           SourceField{"wkt"},
                                           SourceField{"accuracy_m", FieldKind::number},
                                           SourceField{"accuracy_km", FieldKind::number}};

inline constexpr std::array estate_fields{SourceField{"id"},
                                          SourceField{"name"},
                                          SourceField{"place"},
                                          SourceField{"municipality"},
                                          SourceField{"province"},
                                          SourceField{"lon", FieldKind::coordinate},
                                          SourceField{"lat", FieldKind::coordinate},
                                          SourceField{"x", FieldKind::coordinate},
                                          SourceField{"y", FieldKind::coordinate},
                                          SourceField{"wkt"},
                                          SourceField{"gross_ha", FieldKind::number},
                                          SourceField{"location_accuracy_m", FieldKind::number},
                                          SourceField{"location_accuracy_km", FieldKind::number},
                                          SourceField{"certainty"}};

inline constexpr std::array site_estate_fields{SourceField{"site"}, SourceField{"estate"}, SourceField{"on_estate"},
                                               SourceField{"certainty"}};

inline constexpr std::array site_link_fields{SourceField{"site"}, SourceField{"other"}, SourceField{"link"},
                                             SourceField{"who"}, SourceField{"why"}};

inline constexpr std::array override_fields{SourceField{"site"}, SourceField{"scope"}, SourceField{"cluster"},
                                            SourceField{"who"},  SourceField{"when"},  SourceField{"why"}};

inline constexpr std::array station_fields{SourceField{"id"},
                                           SourceField{"name"},
                                           SourceField{"operator"},
                                           SourceField{"voltages_kv"},
                                           SourceField{"status"},
                                           SourceField{"in_service_year"},
                                           SourceField{"lon", FieldKind::coordinate},
                                           SourceField{"lat", FieldKind::coordinate},
                                           SourceField{"x", FieldKind::coordinate},
                                           SourceField{"y", FieldKind::coordinate},
                                           SourceField{"wkt"},
                                           SourceField{"location_accuracy_m", FieldKind::number},
                                           SourceField{"location_accuracy_km", FieldKind::number},
                                           SourceField{"supply_area"},
                                           SourceField{"offtake_status"},
                                           SourceField{"offtake_existing_mw", FieldKind::number},
                                           SourceField{"offtake_required_mw", FieldKind::number},
                                           SourceField{"offtake_queued_mw", FieldKind::number},
                                           SourceField{"offtake_solved_year"},
                                           SourceField{"feed_in_status"},
                                           SourceField{"feed_in_existing_mw", FieldKind::number},
                                           SourceField{"feed_in_required_mw", FieldKind::number},
                                           SourceField{"feed_in_queued_mw", FieldKind::number},
                                           SourceField{"feed_in_solved_year"}};

inline constexpr std::array supply_area_fields{SourceField{"id"},
                                               SourceField{"name"},
                                               SourceField{"operator"},
                                               SourceField{"parents"},
                                               SourceField{"wkt"},
                                               SourceField{"offtake_status"},
                                               SourceField{"offtake_existing_mw", FieldKind::number},
                                               SourceField{"offtake_required_mw", FieldKind::number},
                                               SourceField{"offtake_queued_mw", FieldKind::number},
                                               SourceField{"offtake_solved_year"},
                                               SourceField{"feed_in_status"},
                                               SourceField{"feed_in_existing_mw", FieldKind::number},
                                               SourceField{"feed_in_required_mw", FieldKind::number},
                                               SourceField{"feed_in_queued_mw", FieldKind::number},
                                               SourceField{"feed_in_solved_year"},
                                               SourceField{"offtake_status_above"},
                                               SourceField{"offtake_solved_year_above"},
                                               SourceField{"feed_in_status_above"},
                                               SourceField{"feed_in_solved_year_above"}};

inline constexpr std::array planned_project_fields{SourceField{"id"},
                                                   SourceField{"name"},
                                                   SourceField{"operator"},
                                                   SourceField{"stations"},
                                                   SourceField{"supply_areas"},
                                                   SourceField{"status"},
                                                   SourceField{"phase"},
                                                   SourceField{"year"},
                                                   SourceField{"offtake_mw", FieldKind::number},
                                                   SourceField{"feed_in_mw", FieldKind::number}};

inline constexpr std::array backbone_fields{SourceField{"id"},
                                            SourceField{"project"},
                                            SourceField{"from"},
                                            SourceField{"to"},
                                            SourceField{"status"},
                                            SourceField{"feasibility"},
                                            SourceField{"feasibility_note"},
                                            SourceField{"year_from"},
                                            SourceField{"year_to"},
                                            SourceField{"probability", FieldKind::number},
                                            SourceField{"wkt"},
                                            SourceField{"location_accuracy_m", FieldKind::number},
                                            SourceField{"location_accuracy_km", FieldKind::number}};

inline constexpr std::array barrier_fields{SourceField{"id"}, SourceField{"name"}, SourceField{"wkt"}};

/// An event knows its region by sites; several events name the same ones.
inline constexpr std::array event_fields{SourceField{"sites"},  SourceField{"name"},  SourceField{"date"},
                                         SourceField{"status"}, SourceField{"event"}, SourceField{"lesson"},
                                         SourceField{"who"}};

inline constexpr std::array policy_fields{SourceField{"key"},  SourceField{"value"},   SourceField{"unit"},
                                          SourceField{"year"}, SourceField{"section"}, SourceField{"text"}};

}  // namespace regiohub
