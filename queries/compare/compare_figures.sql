-- What each hub and region measures on each criterion, what that is worth, and what it adds to the score
-- in: hub_ranking, region_ranking
-- out: one row a group and criterion
SELECT 'hubs' AS ranks, hub_id AS id, criterion, measured_low, measured_high,
       (value_low + value_high) / 2 AS value, weight_share, (contribution_low + contribution_high) / 2 AS adds
FROM hub_ranking
UNION ALL
SELECT 'regions', region_id, criterion, measured_low, measured_high, (value_low + value_high) / 2, weight_share,
       (contribution_low + contribution_high) / 2
FROM region_ranking
ORDER BY ranks, id, criterion
