-- Sites that two regions of one wave share: none may
-- in: wave_regions, region_members
-- out: year, site_id, regions
SELECT chosen.year, member.site_id, COUNT(*) AS regions
FROM wave_regions AS chosen
JOIN region_members AS member ON member.region_id = chosen.region_id
GROUP BY chosen.year, member.site_id
HAVING COUNT(*) > 1
ORDER BY chosen.year, member.site_id
