-- Regions that hold no anchor: none may (R04)
-- in: regions, region_members, sites
-- out: region_id
SELECT region.region_id
FROM regions AS region
WHERE NOT EXISTS (
    SELECT 1 FROM region_members AS member JOIN sites AS site ON site.site_id = member.site_id
    WHERE member.region_id = region.region_id AND site.scope = 'anchor'
)
ORDER BY region.region_id
