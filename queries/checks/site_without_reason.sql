-- Sites whose decision has no reason: none may (R02)
-- in: sites
-- out: site_id, scope
SELECT site_id, scope FROM sites WHERE scope_reason IS NULL OR scope_reason = '' ORDER BY site_id
