-- Regions of a wave that a later wave lacks: none may
-- in: wave_regions, waves
-- out: region_id, year, missing_in
SELECT early.region_id, early.year, later.year AS missing_in
FROM wave_regions AS early
JOIN waves AS later ON later.year > early.year
WHERE NOT EXISTS (SELECT 1 FROM wave_regions AS other WHERE other.year = later.year AND other.region_id = early.region_id)
ORDER BY early.region_id, later.year
