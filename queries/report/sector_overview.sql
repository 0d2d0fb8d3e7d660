-- Sites, CO2, heat and hydrogen per sector, track sites apart
-- in: sites
-- out: a row a sector and scope
SELECT sector, scope,
       COUNT(*) AS sites,
       ROUND(SUM(emission_t_per_yr) / 1000.0, 1) AS emission_kt_per_yr,
       SUM(emission_t_per_yr IS NULL) AS emission_unknown,
       ROUND(SUM(residual_heat_mw), 1) AS residual_heat_mw,
       ROUND(SUM(h2_low_t_per_yr), 0) AS h2_low_t_per_yr,
       ROUND(SUM(h2_mid_t_per_yr), 0) AS h2_mid_t_per_yr,
       ROUND(SUM(h2_high_t_per_yr), 0) AS h2_high_t_per_yr
FROM sites
WHERE scope IN ('anchor', 'member', 'track', 'offshore')
GROUP BY sector, scope
ORDER BY sector, scope
