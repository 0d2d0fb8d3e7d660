-- Layers where rows read are not rows used plus rows set aside: none may
-- in: sources, issues
-- out: layer, rows_read, rows_used, rows_set_aside
SELECT * FROM (
    SELECT source.layer, source.rows_read, source.rows_used,
           (SELECT COUNT(*) FROM issues AS issue
            WHERE issue.layer = source.layer AND issue.severity = 'set_aside') AS rows_set_aside
    FROM sources AS source
)
WHERE rows_read <> rows_used + rows_set_aside
ORDER BY layer
