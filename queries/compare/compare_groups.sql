-- Hubs and regions of a plan: place, score, wave, status and outline
-- in: hubs, regions
-- out: one row a group, ascending by id
SELECT 'hubs' AS ranks, hub_id AS id, name, rank, score, NULL AS wave_year, NULL AS region_status, AsGeoJSON(geom) AS outline FROM hubs
UNION ALL
SELECT 'regions', region_id, name, rank, score, wave_year, region_status, AsGeoJSON(geom) FROM regions
ORDER BY ranks, id
