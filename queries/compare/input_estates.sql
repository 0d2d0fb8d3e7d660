-- Estates as the study's layer states them
-- in: estates, estate_areas
-- out: one row an estate
SELECT estates.estate_id, estates.name, estates.place, estates.municipality, estates.province, estates.gross_ha,
       estates.location_accuracy_m, estates.certainty, ST_X(estates.geom) || ' ' || ST_Y(estates.geom) AS centre,
       round(ST_Area(estate_areas.geom), 1) || ' m2 round ' || round(ST_X(ST_Centroid(estate_areas.geom)), 2) || ' ' ||
       round(ST_Y(ST_Centroid(estate_areas.geom)), 2) AS area
FROM estates LEFT JOIN estate_areas USING (estate_id)
ORDER BY estates.estate_id
