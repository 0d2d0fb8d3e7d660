-- Estates with more than one site that takes part, and what stands on them
-- in: sites
-- out: a row an estate, most CO2 first
SELECT estate_id, estate, MIN(province) AS province,
       COUNT(*) AS sites,
       SUM(scope = 'anchor') AS anchors,
       SUM(on_estate = 'yes') AS certain,
       MIN(on_estate_basis) AS basis,
       ROUND(SUM(emission_t_per_yr) / 1000.0, 1) AS emission_kt_per_yr,
       GROUP_CONCAT(name, '; ') AS names
FROM (SELECT * FROM sites WHERE takes_part = 1 AND estate_id IS NOT NULL ORDER BY site_id)
GROUP BY estate_id, estate
HAVING COUNT(*) > 1
ORDER BY emission_kt_per_yr DESC NULLS LAST, estate_id
