-- Sites whose supply area differs between the program and SQL: none when both agree
-- in: sites, supply_areas
-- out: site_id, program_supply_area_id, sql_supply_area_id
WITH holder AS (
    SELECT site.site_id, MIN(area.supply_area_id) AS supply_area_id
    FROM sites AS site
    JOIN rtree_supply_areas_geom AS box
      ON ST_X(site.geom) BETWEEN box.minx AND box.maxx AND ST_Y(site.geom) BETWEEN box.miny AND box.maxy
    JOIN supply_areas AS area ON area.fid = box.id AND ST_Intersects(area.geom, site.geom)
    WHERE site.scope <> 'offshore'
    GROUP BY site.site_id
)
SELECT site.site_id, site.supply_area_id AS program_supply_area_id, holder.supply_area_id AS sql_supply_area_id
FROM sites AS site
LEFT JOIN holder ON holder.site_id = site.site_id
WHERE site.supply_area_id IS NOT holder.supply_area_id
ORDER BY site.site_id
