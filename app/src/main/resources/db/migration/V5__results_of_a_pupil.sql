-- With the pupil in it, this index finds one pupil's results as well as the primary key does: while a database is new
-- the planner cannot tell the two apart, and chose the one that read the whole edition for each pupil.
drop index result_by_edition;
create index result_by_edition on result (school_id, assessment, year, pupil_id);
