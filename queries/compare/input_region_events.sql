-- Events of regions as the study's list states them; an event has no id of its own, so date, name and event stand for it
-- in: region_events
-- out: one row an event
SELECT coalesce(date, 'undated') || ' ' || coalesce(name, site_ids) || coalesce(': ' || event, '') AS row_id, region_status,
       lesson, who, site_ids
FROM region_events
ORDER BY row_id
