-- Figures of hubs and regions that hang on something that comes or does not
-- in: figure_events
-- out: one row a figure
SELECT ranks, id, criterion, event, probability, comes_low, comes_high, stays_away_low, stays_away_high
FROM figure_events
ORDER BY ranks, id, criterion, event
