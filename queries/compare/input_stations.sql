-- Stations as the study's layer states them
-- in: stations
-- out: one row a station
SELECT station_id, name, operator, voltages_kv, status, ST_X(geom) || ' ' || ST_Y(geom) AS location,
       location_accuracy_m, supply_area_id, in_service_from, in_service_to, offtake_congestion, offtake_existing_mw,
       offtake_required_mw, offtake_queued_mw, offtake_solved_from, offtake_solved_to, feed_in_congestion,
       feed_in_existing_mw, feed_in_required_mw, feed_in_queued_mw, feed_in_solved_from, feed_in_solved_to
FROM stations
ORDER BY station_id
