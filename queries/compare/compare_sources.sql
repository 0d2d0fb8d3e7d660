-- Marks of the layers that a plan was made from
-- in: sources
-- out: one row a layer
SELECT layer, path, sha256, rows_read, rows_used
FROM sources
ORDER BY layer
