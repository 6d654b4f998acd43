-- The profile: any A leaves every figure; 2 and, until 2019, 3 are at least expected. See ks2.sql for the verdicts.
with cohort as (
  select e.school_id, e.year, e.pupil_id
  from enrolment e join pupil p on p.school_id = e.school_id and p.id = e.pupil_id
  where (e.year_group = 'R' and (p.leaving_date is null or p.leaving_date >= make_date(e.year, 7, 1)))
     or exists (select 1 from result r where r.school_id = e.school_id and r.pupil_id = e.pupil_id
                  and r.assessment = 'eyfsp' and r.year = e.year)
), cells as (
  select c.*, v.*
  from cohort c cross join lateral (
    select count(*) as known, coalesce(bool_or(value = 'A'), false) as unable,
           count(*) filter (where value in ('2', '3')) as met,
           count(*) filter (where value in ('2', '3') and item <= 'e12') as met_12,
           count(*) filter (where value in ('2', '3') and item in ('e01', 'e02', 'e08', 'e09', 'e10')) as met_5,
           sum(value::int) filter (where value <> 'A') as points
    from result r
    where r.school_id = c.school_id and r.pupil_id = c.pupil_id and r.assessment = 'eyfsp' and r.year = c.year) v
)
select school_id, year, measure, case when unable then '-A' when known < 17 then '?' else '=' || amount end as verdict,
       count(*) as pupils
from cells cross join lateral (values
  ('eyfsp.gld', (met_12 = 12)::int),
  ('eyfsp.all17', (met = 17)::int),
  ('eyfsp.average_total_points', points),
  ('eyfsp.mean_expected', met),
  ('eyfsp.communication_language_literacy', (met_5 = 5)::int)
) as m (measure, amount)
group by 1, 2, 3, 4
