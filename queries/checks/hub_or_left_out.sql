-- Sites that take part and are not exactly once in a hub or among those left out
-- in: sites, hub_members, left_out
-- out: site_id, hubs, left_out
SELECT * FROM (
    SELECT site.site_id,
           (SELECT COUNT(*) FROM hub_members AS member WHERE member.site_id = site.site_id) AS hubs,
           (SELECT COUNT(*) FROM left_out AS out WHERE out.site_id = site.site_id) AS left_out
    FROM sites AS site WHERE site.takes_part = 1
)
WHERE hubs + left_out <> 1
ORDER BY site_id
