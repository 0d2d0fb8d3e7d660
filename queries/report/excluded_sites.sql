-- Every site that is not in the target group, with the cluster and the reason (R02)
-- in: sites
-- out: a row a site
SELECT site_id, name, stated_province, scope, scope_basis, scope_cluster_id, scope_reason
FROM sites
WHERE scope IN ('in_cluster', 'out_of_scope', 'unknown', 'offshore')
ORDER BY scope, site_id
