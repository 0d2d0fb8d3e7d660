-- Criteria of hubs and regions as a plan was ranked on them
-- in: criteria
-- out: one row a criterion, in the order of the ranking
SELECT ranks, criterion, title, unit, direction, scale, weight, accuracy_share, drawn_together
FROM criteria
ORDER BY fid
