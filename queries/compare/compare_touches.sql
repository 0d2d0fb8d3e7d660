-- Which rows of the study's layers bear on each hub and region: sites, where they lie, what feeds them, nearest legs, events
-- in: hub_members, region_members, sites, connections, hubs, regions, region_events
-- out: one row a group, layer and row
WITH members AS (
    SELECT 'hubs' AS ranks, hub_id AS id, site_id FROM hub_members
    UNION ALL
    SELECT 'regions', region_id, site_id FROM region_members
)
SELECT ranks, id, 'sites' AS layer, site_id AS row_id FROM members
UNION SELECT ranks, id, 'estates', estate_id FROM members JOIN sites USING (site_id)
UNION SELECT ranks, id, 'provinces', province_id FROM members JOIN sites USING (site_id)
UNION SELECT ranks, id, 'municipalities', municipality_id FROM members JOIN sites USING (site_id)
UNION SELECT ranks, id, 'supply_areas', supply_area_id FROM members JOIN sites USING (site_id)
UNION SELECT ranks, id, 'stations', station_id FROM members JOIN connections USING (site_id)
UNION SELECT 'hubs', hub_id, 'backbone', nearest_leg_id FROM hubs
UNION SELECT 'hubs', hub_id, 'backbone', nearest_committed_leg_id FROM hubs
UNION SELECT 'regions', region_id, 'backbone', nearest_leg_id FROM regions
UNION SELECT 'regions', region_id, 'backbone', nearest_committed_leg_id FROM regions
UNION SELECT 'regions', region_id, 'region_events',
             coalesce(date, 'undated') || ' ' || coalesce(name, site_ids) || coalesce(': ' || event, '')
      FROM region_events WHERE region_id IS NOT NULL
ORDER BY 1, 2, 3, 4
