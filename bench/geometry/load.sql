-- what: loads one folder's points, estates and provinces as an expert would: points in the order of their place, a GiST index, statistics.
-- in:   :folder
CREATE EXTENSION IF NOT EXISTS postgis;
DROP TABLE IF EXISTS points, estates, provinces, province_pieces, raw;
CREATE UNLOGGED TABLE raw (id bigint, x float8, y float8);
\set file :folder '/points.tsv'
COPY raw FROM :'file';
CREATE UNLOGGED TABLE points AS SELECT id, ST_SetSRID(ST_MakePoint(x, y), 28992) AS geom FROM raw ORDER BY 2;
CREATE INDEX ON points USING gist (geom);
CREATE UNLOGGED TABLE estates (id int, geom geometry(Polygon, 28992));
CREATE UNLOGGED TABLE provinces (id int, geom geometry(Polygon, 28992));
\set file :folder '/estates.tsv'
COPY estates FROM :'file';
\set file :folder '/provinces.tsv'
COPY provinces FROM :'file';
CREATE UNLOGGED TABLE province_pieces AS SELECT id, ST_Subdivide(geom, 64) AS geom FROM provinces;
VACUUM ANALYZE points, estates, provinces, province_pieces;
