-- In how many of the other ways to draw hubs and regions each is found again; NULL: the test is not in this plan
-- in: hubs, regions
-- out: one row a hub or region
SELECT 'hubs' AS ranks, hub_id AS id, held_in, held_of FROM hubs
UNION ALL
SELECT 'regions', region_id, held_in, held_of FROM regions
ORDER BY ranks, id
