-- Sites that the program places in a cluster by geometry where SQL does not, or the other way round: none when both agree
-- in: sites, clusters
-- out: site_id, program_cluster_id, sql_cluster_id
WITH holder AS (
    SELECT site.site_id, (
               SELECT cluster.cluster_id FROM clusters AS cluster
               WHERE ST_Intersects(cluster.geom, site.geom) ORDER BY cluster.fid LIMIT 1
           ) AS cluster_id
    FROM sites AS site
    WHERE site.stated_cluster = 'not_stated' AND site.scope_basis <> 'by_hand' AND site.operation <> 'closed'
)
SELECT site.site_id, site.scope_cluster_id AS program_cluster_id, holder.cluster_id AS sql_cluster_id
FROM sites AS site
JOIN holder ON holder.site_id = site.site_id
WHERE site.scope_cluster_id IS NOT holder.cluster_id
ORDER BY site.site_id
