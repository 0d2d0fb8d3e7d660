-- Sites whose estate, by polygon, differs between the program and SQL: none when both agree
-- in: sites, estate_areas, assumptions (rules.place.estate_tolerance)
-- out: site_id, program_estate_id, program_on_estate, sql_estate_id, sql_on_estate
WITH tolerance AS (
    SELECT CAST(value AS REAL) * CASE WHEN value LIKE '% km' THEN 1000 ELSE 1 END AS metres
    FROM assumptions WHERE key = 'rules.place.estate_tolerance'
),
near AS (
    SELECT site.site_id, site.location_accuracy_m, estate.estate_id, tolerance.metres AS tolerance_m,
           ST_Distance(estate.geom, site.geom) AS distance_m,
           ST_Distance(ST_Boundary(estate.geom), site.geom) AS edge_m
    FROM sites AS site
    JOIN tolerance
    JOIN rtree_estate_areas_geom AS box
      ON ST_X(site.geom) BETWEEN box.minx - MAX(tolerance.metres, site.location_accuracy_m)
                             AND box.maxx + MAX(tolerance.metres, site.location_accuracy_m)
     AND ST_Y(site.geom) BETWEEN box.miny - MAX(tolerance.metres, site.location_accuracy_m)
                             AND box.maxy + MAX(tolerance.metres, site.location_accuracy_m)
    JOIN estate_areas AS estate ON estate.fid = box.id
    WHERE site.on_estate_basis = 'by_polygon'
),
nearest AS (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY site_id ORDER BY distance_m, estate_id) AS nearness
    FROM near
    WHERE distance_m <= MAX(tolerance_m, location_accuracy_m)
),
answer AS (
    SELECT site.site_id, site.estate_id AS program_estate_id, site.on_estate AS program_on_estate,
           nearest.estate_id AS sql_estate_id,
           CASE
               WHEN nearest.site_id IS NULL THEN 'no'
               WHEN distance_m <= tolerance_m AND nearest.location_accuracy_m <= edge_m THEN 'yes'
               ELSE 'likely'
           END AS sql_on_estate
    FROM sites AS site
    LEFT JOIN nearest ON nearest.site_id = site.site_id AND nearest.nearness = 1
    WHERE site.on_estate_basis = 'by_polygon'
)
SELECT * FROM answer
WHERE program_estate_id IS NOT sql_estate_id OR program_on_estate IS NOT sql_on_estate
ORDER BY site_id
