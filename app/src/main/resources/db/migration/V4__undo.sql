-- What undo and redo would do is asked with every saved cell: it must not take longer the more has been entered.
create index change_set_by_person on change_set (school_id, assessment, year, person_id, id desc);
create index change_set_to_redo on change_set (school_id, assessment, year, person_id, id desc)
  where kind = 'undo' and undone_by is null;
