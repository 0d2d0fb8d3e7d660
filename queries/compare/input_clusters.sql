-- Parts of the five clusters as the study's layer states them
-- in: clusters
-- out: one row a part
SELECT cluster_id || '/' || coalesce(part, '') AS part_id, name, accuracy_m,
       round(ST_Area(geom), 1) || ' m2 round ' || round(ST_X(ST_Centroid(geom)), 2) || ' ' ||
       round(ST_Y(ST_Centroid(geom)), 2) AS area
FROM clusters
ORDER BY part_id
