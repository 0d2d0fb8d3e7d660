-- Sites as the study's layer states them, without anything that was derived
-- in: sites, site_emissions
-- out: one row a site
SELECT site_id, name, company, sector, sector_track, ets, duty_to_investigate, permits, in_case, operation, disclosure,
       certainty, note, stated_cluster, stated_cluster_id, place, postcode, stated_municipality, stated_province,
       ST_X(geom) || ' ' || ST_Y(geom) AS location, location_accuracy_m, location_source,
       (SELECT group_concat(emission, '; ')
        FROM (SELECT year || ': ' || emission_t_per_yr AS emission FROM site_emissions
              WHERE site_emissions.site_id = sites.site_id ORDER BY year)) AS emission_t_per_yr,
       emission_source, stated_gas_m3_per_yr, stated_electricity_mwh_per_yr, contract_mw, asked_offtake_mw,
       asked_feed_in_mw, flexible_mw, h2_supply_t_per_yr, plan_year, waste_heat_mw, waste_heat_deg_c,
       CASE WHEN saving_assessed THEN saving_share END AS saving_share
FROM sites
ORDER BY site_id
