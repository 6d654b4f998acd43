-- Figures read the results of whole editions, of one school or of three hundred, at every look.

-- A school that only enters and returns switches its figures off; nothing of its data goes.
alter table school add column analysis boolean not null default true;

-- With item and value in it, a figure reads this index and not the table.
drop index result_by_edition;
create index result_by_edition on result (school_id, assessment, year, pupil_id) include (item, value);

-- The lock of the rows must not keep a large query on one processor.
alter function scope_schools() parallel safe;
alter function scope_is_system() parallel safe;
