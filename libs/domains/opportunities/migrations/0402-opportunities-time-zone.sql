-- The zone of its area, in which its dates begin and end. What was posted before keeps the one it was judged by.
ALTER TABLE opportunities.opportunity ADD COLUMN time_zone text NOT NULL DEFAULT 'Asia/Jakarta'
  CHECK (time_zone IN ('Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura', 'Asia/Ho_Chi_Minh'));
ALTER TABLE opportunities.opportunity ALTER COLUMN time_zone DROP DEFAULT;
GRANT INSERT (time_zone), UPDATE (time_zone) ON opportunities.opportunity TO app_market;
