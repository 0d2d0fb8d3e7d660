-- Sites whose province differs between the program and SQL: none when both agree
-- in: sites, provinces, assumptions (rules.place.coast_tolerance)
-- out: site_id, program_province_id, sql_province_id
WITH tolerance AS (
    SELECT CAST(value AS REAL) * CASE WHEN value LIKE '% km' THEN 1000 ELSE 1 END AS metres
    FROM assumptions WHERE key = 'rules.place.coast_tolerance'
),
holder AS (
    SELECT site.site_id, MIN(province.province_id) AS province_id
    FROM sites AS site
    JOIN rtree_provinces_geom AS box
      ON ST_X(site.geom) BETWEEN box.minx AND box.maxx AND ST_Y(site.geom) BETWEEN box.miny AND box.maxy
    JOIN provinces AS province ON province.fid = box.id AND ST_Intersects(province.geom, site.geom)
    GROUP BY site.site_id
),
neighbour AS (
    SELECT site_id, province_id FROM (
        SELECT site.site_id, province.province_id,
               ROW_NUMBER() OVER (PARTITION BY site.site_id
                                  ORDER BY ST_Distance(province.geom, site.geom), province.province_id) AS nearness,
               ST_Distance(province.geom, site.geom) AS distance_m
        FROM sites AS site
        JOIN provinces AS province
        WHERE site.geom IS NOT NULL AND site.site_id NOT IN (SELECT site_id FROM holder)
    ), tolerance
    WHERE nearness = 1 AND distance_m <= tolerance.metres
),
by_place AS (
    SELECT site.site_id, COALESCE(holder.province_id, neighbour.province_id) AS province_id
    FROM sites AS site
    LEFT JOIN holder ON holder.site_id = site.site_id
    LEFT JOIN neighbour ON neighbour.site_id = site.site_id
),
answer AS (
    SELECT site.site_id, site.province_id AS program_province_id,
           CASE
               WHEN site.scope = 'offshore' OR site.geom IS NULL THEN NULL
               WHEN stated.province_id IS NOT NULL AND stated.province_id IS NOT by_place.province_id
                    AND ST_Distance(stated.geom, site.geom) <= stated.border_accuracy_m + site.location_accuracy_m
                   THEN stated.province_id
               ELSE by_place.province_id
           END AS sql_province_id
    FROM sites AS site
    JOIN by_place ON by_place.site_id = site.site_id
    LEFT JOIN provinces AS stated ON stated.name = site.stated_province
)
SELECT site_id, program_province_id, sql_province_id
FROM answer
WHERE program_province_id IS NOT sql_province_id
ORDER BY site_id
