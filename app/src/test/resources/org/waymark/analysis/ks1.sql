-- Key Stage 1 figures: only teacher assessment is published. See ks2.sql for the verdicts.
with cohort as (
  select e.school_id, e.year, e.pupil_id
  from enrolment e join pupil p on p.school_id = e.school_id and p.id = e.pupil_id
  where (e.year_group = '2' and (p.leaving_date is null or p.leaving_date >= make_date(e.year, 7, 1)))
     or exists (select 1 from result r where r.school_id = e.school_id and r.pupil_id = e.pupil_id
                  and r.assessment = 'ks1' and r.year = e.year)
), cells as (
  select c.*, v.*
  from cohort c cross join lateral (
    select max(value) filter (where item = 'reading.ta') as r, max(value) filter (where item = 'writing.ta') as w,
           max(value) filter (where item = 'maths.ta') as m, max(value) filter (where item = 'science.ta') as s
    from result r
    where r.school_id = c.school_id and r.pupil_id = c.pupil_id and r.assessment = 'ks1' and r.year = c.year) v
)
select school_id, year, measure, verdict, count(*) as pupils
from cells cross join lateral (values
  ('ks1.reading.expected', case when r is null then '?' when r in ('EXS', 'GDS') then '=1' else '=0' end),
  ('ks1.reading.higher', case when r is null then '?' when r = 'GDS' then '=1' else '=0' end),
  ('ks1.writing.expected', case when w is null then '?' when w in ('EXS', 'GDS') then '=1' else '=0' end),
  ('ks1.writing.higher', case when w is null then '?' when w = 'GDS' then '=1' else '=0' end),
  ('ks1.maths.expected', case when m is null then '?' when m in ('EXS', 'GDS') then '=1' else '=0' end),
  ('ks1.maths.higher', case when m is null then '?' when m = 'GDS' then '=1' else '=0' end),
  ('ks1.science.expected', case when s is null then '?' when s = 'EXS' then '=1' else '=0' end),
  ('ks1.rwm.expected', case when r is null or w is null or m is null then '?'
     when r in ('EXS', 'GDS') and w in ('EXS', 'GDS') and m in ('EXS', 'GDS') then '=1' else '=0' end),
  ('ks1.rwm.higher', case when r is null or w is null or m is null then '?'
     when r = 'GDS' and w = 'GDS' and m = 'GDS' then '=1' else '=0' end)
) as m (measure, verdict)
group by school_id, year, measure, verdict
