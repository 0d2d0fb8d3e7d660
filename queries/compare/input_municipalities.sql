-- Municipalities as the study's layer states them
-- in: municipalities
-- out: one row a municipality
SELECT municipality_id, name, border_accuracy_m,
       round(ST_Area(geom), 1) || ' m2 round ' || round(ST_X(ST_Centroid(geom)), 2) || ' ' ||
       round(ST_Y(ST_Centroid(geom)), 2) AS area
FROM municipalities
ORDER BY municipality_id
