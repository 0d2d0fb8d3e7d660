-- What was measured for each hub and region on each criterion, as ranges
-- in: hub_ranking, region_ranking, hubs, regions
-- out: one row an alternative and criterion, alternatives ascending by id
SELECT 'hubs' AS ranks, ranking.hub_id AS id, hubs.name, hubs.provinces, ranking.criterion, ranking.measured_low,
       ranking.measured_high
FROM hub_ranking AS ranking JOIN hubs ON hubs.hub_id = ranking.hub_id
UNION ALL
SELECT 'regions', ranking.region_id, regions.name, regions.provinces, ranking.criterion, ranking.measured_low,
       ranking.measured_high
FROM region_ranking AS ranking JOIN regions ON regions.region_id = ranking.region_id
ORDER BY ranks, id
