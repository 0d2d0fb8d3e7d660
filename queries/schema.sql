-- The tables of a plan and their columns, with what each holds
-- in: gpkg_contents, gpkg_data_columns
-- out: layer, column, type, meaning
SELECT contents.table_name AS layer, field.name AS column, field.type AS type, described.description AS meaning
FROM gpkg_contents AS contents
JOIN pragma_table_info(contents.table_name) AS field
LEFT JOIN gpkg_data_columns AS described
       ON described.table_name = contents.table_name AND described.column_name = field.name
ORDER BY contents.table_name, field.cid
