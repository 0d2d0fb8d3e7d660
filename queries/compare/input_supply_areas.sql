-- Supply areas as the study's layer states them
-- in: supply_areas
-- out: one row an area
SELECT supply_area_id, name, operator, parent_ids, offtake_congestion, offtake_existing_mw, offtake_required_mw,
       offtake_queued_mw, offtake_solved_from, offtake_solved_to, feed_in_congestion, feed_in_existing_mw,
       feed_in_required_mw, feed_in_queued_mw, feed_in_solved_from, feed_in_solved_to,
       round(ST_Area(geom), 1) || ' m2 round ' || round(ST_X(ST_Centroid(geom)), 2) || ' ' ||
       round(ST_Y(ST_Centroid(geom)), 2) AS area
FROM supply_areas
ORDER BY supply_area_id
