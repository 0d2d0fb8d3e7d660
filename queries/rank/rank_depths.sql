-- How many regions each wave holds at most
-- in: waves
-- out: one row a wave
SELECT year, at_most
FROM waves
ORDER BY year
