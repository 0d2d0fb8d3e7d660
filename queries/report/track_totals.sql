-- Totals with and without the sites of sectors that have their own track (R07): the toggle changes totals, never the list
-- in: sites
-- out: two rows
SELECT 'without track sites' AS totals, COUNT(*) AS sites, ROUND(SUM(emission_t_per_yr) / 1000.0, 1) AS emission_kt_per_yr
FROM sites WHERE scope IN ('anchor', 'member')
UNION ALL
SELECT 'with track sites', COUNT(*), ROUND(SUM(emission_t_per_yr) / 1000.0, 1)
FROM sites WHERE scope IN ('anchor', 'member', 'track')
