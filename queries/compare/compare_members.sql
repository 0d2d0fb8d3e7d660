-- Which sites are in each hub and region
-- in: hub_members, region_members
-- out: one row a member, ascending by group and site
SELECT 'hubs' AS ranks, hub_id AS id, site_id FROM hub_members
UNION ALL
SELECT 'regions', region_id, site_id FROM region_members
ORDER BY ranks, id, site_id
