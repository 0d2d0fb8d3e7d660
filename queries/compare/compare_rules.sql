-- Rules that a plan went by, with what the study says of itself
-- in: assumptions, plan
-- out: key and value
SELECT key, value FROM assumptions
UNION ALL
SELECT 'study.' || key, value FROM plan WHERE key IN ('crs', 'reference_year', 'province')
ORDER BY key
