-- Sectors of the anchors of each region
-- in: region_members, sites
-- out: one row a region and sector
SELECT DISTINCT member.region_id AS id, site.sector
FROM region_members AS member
JOIN sites AS site ON site.site_id = member.site_id
WHERE site.scope = 'anchor' AND site.operation <> 'closed'
ORDER BY id, sector
