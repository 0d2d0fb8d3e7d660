-- Legs of the hydrogen backbone as the study's layer states them
-- in: backbone
-- out: one row a leg
SELECT leg_id, project, from_node, to_node, status, feasibility, feasibility_note, year_from, year_to, probability,
       location_accuracy_m, round(ST_Length(geom), 1) || ' m round ' || round(ST_X(ST_Centroid(geom)), 2) || ' ' ||
       round(ST_Y(ST_Centroid(geom)), 2) AS line
FROM backbone
ORDER BY leg_id
