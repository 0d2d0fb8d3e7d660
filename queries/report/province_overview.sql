-- Sites, anchors, CO2, estates, hubs and regions per province
-- in: sites, provinces, region_members, hub_members
-- out: a row a province; sites at sea and sites without a place each have a row of their own
SELECT COALESCE(site.province, CASE WHEN site.scope = 'offshore' THEN '(offshore)' ELSE '(none)' END) AS province,
       COUNT(*) AS sites,
       SUM(site.scope = 'anchor') AS anchors,
       SUM(site.scope = 'member') AS members,
       SUM(site.scope = 'track') AS track_sites,
       SUM(site.scope = 'unknown') AS undecided,
       SUM(site.scope = 'in_cluster') AS in_cluster,
       ROUND(SUM(CASE WHEN site.scope = 'anchor' THEN site.emission_t_per_yr END) / 1000.0, 1) AS anchors_kt_per_yr,
       SUM(site.scope IN ('anchor', 'member', 'track') AND site.on_estate IN ('yes', 'likely')) AS on_estate,
       SUM(site.scope IN ('anchor', 'member', 'track') AND site.on_estate = 'unknown') AS estate_unknown,
       COUNT(DISTINCT hub.hub_id) AS hubs,
       COUNT(DISTINCT started.region_id) AS started_regions
FROM sites AS site
LEFT JOIN hub_members AS hub ON hub.site_id = site.site_id
LEFT JOIN region_members AS member
       ON member.site_id = site.site_id AND member.region_id IN (SELECT region_id FROM wave_regions)
LEFT JOIN wave_regions AS started ON started.region_id = member.region_id AND started.new_in_wave = 1
GROUP BY 1
ORDER BY anchors_kt_per_yr DESC NULLS LAST, province
