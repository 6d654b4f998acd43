-- Multiplication tables: the mean of those who took it; full marks out of all who are eligible. See ks2.sql.
with cohort as (
  select e.school_id, e.year, e.pupil_id
  from enrolment e join pupil p on p.school_id = e.school_id and p.id = e.pupil_id
  where (e.year_group = '4' and (p.leaving_date is null or p.leaving_date >= make_date(e.year, 7, 1)))
     or exists (select 1 from result r where r.school_id = e.school_id and r.pupil_id = e.pupil_id
                  and r.assessment = 'mtc' and r.year = e.year)
), cells as (
  select c.*, (select value from result r where r.school_id = c.school_id and r.pupil_id = c.pupil_id
                 and r.assessment = 'mtc' and r.year = c.year and r.item = 'mtc.score') as score
  from cohort c
)
select school_id, year, measure, verdict, count(*) as pupils
from cells cross join lateral (values
  ('mtc.mean', case when score is null then '?' when score ~ '^\d+$' then '=' || score else '-' || score end),
  ('mtc.full_marks', case when score is null then '?' when score in ('L', 'Z') then '-' || score
                          when score = '25' then '=1' else '=0' end)
) as m (measure, verdict)
group by school_id, year, measure, verdict
