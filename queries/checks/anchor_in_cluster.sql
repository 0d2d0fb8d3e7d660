-- Anchors that lie in a cluster, are offshore or have no ETS permit: none may (R01)
-- in: sites
-- out: site_id, name, scope_reason
SELECT site_id, name, scope_reason
FROM sites
WHERE scope = 'anchor' AND scope_basis <> 'by_hand'
  AND (stated_cluster = 'inside' OR stated_province = 'offshore' OR ets <> 'yes')
ORDER BY site_id
