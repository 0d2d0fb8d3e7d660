-- Issues by layer and sort, with an example
-- in: issues
-- out: a row a layer and code
SELECT layer, code, severity, COUNT(*) AS rows, MIN(row_id) AS for_example, MIN(text) AS text
FROM issues
GROUP BY layer, code, severity
ORDER BY rows DESC, layer, code
