-- Phonics: Wa, Wt, A, D and Q count, L does not; a standard met in Year 1 carries over. See ks2.sql for the verdicts.
with cohort as (
  select e.school_id, e.year, e.pupil_id, e.year_group
  from enrolment e join pupil p on p.school_id = e.school_id and p.id = e.pupil_id
  where e.year_group in ('1', '2')
    and (p.leaving_date is null or p.leaving_date >= make_date(e.year, 7, 1)
      or exists (select 1 from result r where r.school_id = e.school_id and r.pupil_id = e.pupil_id
                   and r.assessment = 'phonics' and r.year = e.year))
), cells as (
  select c.*, v.*
  from cohort c cross join lateral (
    select max(value) filter (where item = 'y1.outcome' and r.year = c.year) as this_y1,
           max(value) filter (where item = 'y1.outcome' and r.year = c.year - 1) as last_y1,
           max(value) filter (where item = 'y2.outcome' and r.year = c.year) as y2
    from result r
    where r.school_id = c.school_id and r.pupil_id = c.pupil_id and r.assessment = 'phonics') v
)
select school_id, year, measure, verdict, count(*) as pupils
from cells cross join lateral (values
  ('phonics.y1', case when year_group <> '1' then null when this_y1 = 'L' then '-L' when this_y1 is null then '?'
                      when this_y1 = 'Wa' then '=1' else '=0' end),
  ('phonics.y2', case when year_group <> '2' then null when y2 = 'L' then '-L' when y2 is null then '?'
                      when y2 = 'Wa' then '=1' else '=0' end),
  ('phonics.by_y2', case when year_group <> '2' then null when y2 = 'L' then '-L'
                         when 'Wa' in (coalesce(last_y1, ''), coalesce(y2, '')) then '=1' when y2 is null then '?' else '=0' end)
) as m (measure, verdict)
where verdict is not null
group by school_id, year, measure, verdict
