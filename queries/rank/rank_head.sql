-- By which program and from which study a plan was made
-- in: plan
-- out: key and value
SELECT key, value
FROM plan
ORDER BY key
