-- Offshore sites that have a province, an estate, a hub or a region: none may (R08)
-- in: sites, hub_members, region_members
-- out: site_id
SELECT site_id FROM sites
WHERE scope = 'offshore'
  AND (province_id IS NOT NULL OR site_id IN (SELECT site_id FROM hub_members)
       OR site_id IN (SELECT site_id FROM region_members))
ORDER BY site_id
