-- Pairs of regions that share a site, and so cannot be chosen beside one another
-- in: region_members
-- out: each pair in both orders
SELECT DISTINCT one.region_id AS region_id, other.region_id AS excludes
FROM region_members AS one
JOIN region_members AS other ON other.site_id = one.site_id AND other.region_id <> one.region_id
ORDER BY one.region_id, other.region_id
