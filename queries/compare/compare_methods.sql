-- How a plan was computed: program, solver, and the operation that brought each layer into the plane
-- in: plan, crs_operations
-- out: one row a method
SELECT '' AS layer, key AS what, value FROM plan WHERE key IN ('program_version', 'portfolio_method')
UNION ALL
SELECT layer, 'operation', from_crs || ' to ' || to_crs || ': ' || operation FROM crs_operations
ORDER BY layer, what
