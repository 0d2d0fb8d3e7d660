-- Sites whose municipality differs between the program and SQL: none when both agree
-- in: sites, municipalities
-- out: site_id, program_municipality_id, sql_municipality_id
WITH holder AS (
    SELECT site.site_id, MIN(municipality.municipality_id) AS municipality_id
    FROM sites AS site
    JOIN rtree_municipalities_geom AS box
      ON ST_X(site.geom) BETWEEN box.minx AND box.maxx AND ST_Y(site.geom) BETWEEN box.miny AND box.maxy
    JOIN municipalities AS municipality ON municipality.fid = box.id AND ST_Intersects(municipality.geom, site.geom)
    WHERE site.scope <> 'offshore'
    GROUP BY site.site_id
)
SELECT site.site_id, site.municipality_id AS program_municipality_id, holder.municipality_id AS sql_municipality_id
FROM sites AS site
LEFT JOIN holder ON holder.site_id = site.site_id
WHERE site.municipality_id IS NOT holder.municipality_id
ORDER BY site.site_id
