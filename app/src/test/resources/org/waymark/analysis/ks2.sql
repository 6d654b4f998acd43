-- Key Stage 2 figures, written from the rules and not from the catalogue. One verdict a pupil and measure: =1 counts and
-- reached (or the score), =0 counts and did not, -L does not count because of L, ? has no result yet.
with cohort as (
  select e.school_id, e.year, e.pupil_id
  from enrolment e join pupil p on p.school_id = e.school_id and p.id = e.pupil_id
  where (e.year_group = '6' and (p.leaving_date is null or p.leaving_date >= make_date(e.year, 7, 1)))
     or exists (select 1 from result r where r.school_id = e.school_id and r.pupil_id = e.pupil_id
                  and r.assessment = 'ks2' and r.year = e.year)
), cells as (
  select c.*, v.*
  from cohort c cross join lateral (
    select max(value) filter (where item = 'reading.outcome') as ro, max(value) filter (where item = 'reading.scaled') as rs,
           max(value) filter (where item = 'reading.raw') as rr,
           max(value) filter (where item = 'gps.outcome') as go, max(value) filter (where item = 'gps.scaled') as gs,
           max(value) filter (where item = 'gps.raw') as gr,
           max(value) filter (where item = 'maths.outcome') as mo, max(value) filter (where item = 'maths.scaled') as ms,
           max(value) filter (where item = 'maths.raw') as mr,
           max(value) filter (where item = 'writing.ta') as w, max(value) filter (where item = 'science.ta') as s
    from result r
    where r.school_id = c.school_id and r.pupil_id = c.pupil_id and r.assessment = 'ks2' and r.year = c.year) v
), judged as (
  -- 110 in scaled scores; in 2016 and 2017 the marks that 110 needed are known.
  select *,
    case when ro <> 'AS' then false when rs ~ '^\d+$' then rs::int >= 110
         when year = 2016 then rr::int >= 34 when year = 2017 then rr::int >= 39 end as rh,
    case when go <> 'AS' then false when gs ~ '^\d+$' then gs::int >= 110
         when year = 2016 then gr::int >= 61 when year = 2017 then gr::int >= 56 end as gh,
    case when mo <> 'AS' then false when ms ~ '^\d+$' then ms::int >= 110
         when year = 2016 then mr::int >= 98 when year = 2017 then mr::int >= 95 end as mh
  from cells
)
select school_id, year, measure, verdict, count(*) as pupils
from judged cross join lateral (values
  ('ks2.reading.expected', case when ro in ('L', 'M', 'F', 'P') then '-' || ro when ro is null then '?'
                                when ro = 'AS' then '=1' else '=0' end),
  ('ks2.gps.expected', case when go in ('L', 'M', 'F', 'P') then '-' || go when go is null then '?'
                            when go = 'AS' then '=1' else '=0' end),
  ('ks2.maths.expected', case when mo in ('L', 'M', 'F', 'P') then '-' || mo when mo is null then '?'
                              when mo = 'AS' then '=1' else '=0' end),
  ('ks2.reading.higher', case when ro in ('L', 'M', 'F', 'P') then '-' || ro when ro is null or rh is null then '?'
                              when rh then '=1' else '=0' end),
  ('ks2.gps.higher', case when go in ('L', 'M', 'F', 'P') then '-' || go when go is null or gh is null then '?'
                          when gh then '=1' else '=0' end),
  ('ks2.maths.higher', case when mo in ('L', 'M', 'F', 'P') then '-' || mo when mo is null or mh is null then '?'
                            when mh then '=1' else '=0' end),
  ('ks2.reading.average', case when ro not in ('AS', 'NS') then '-' || ro when rs = 'N' then '-N' when rs is null then '?'
                               else '=' || rs end),
  ('ks2.gps.average', case when go not in ('AS', 'NS') then '-' || go when gs = 'N' then '-N' when gs is null then '?'
                           else '=' || gs end),
  ('ks2.maths.average', case when mo not in ('AS', 'NS') then '-' || mo when ms = 'N' then '-N' when ms is null then '?'
                             else '=' || ms end),
  ('ks2.writing.expected', case when w in ('L', 'F', 'P') then '-' || w when w is null then '?'
                                when w in ('EXS', 'GDS') then '=1' else '=0' end),
  ('ks2.writing.higher', case when w in ('L', 'F', 'P') then '-' || w when w is null then '?'
                              when w = 'GDS' then '=1' else '=0' end),
  ('ks2.science.expected', case when s in ('L', 'F', 'P') then '-' || s when s is null then '?'
                                when s = 'EXS' then '=1' else '=0' end),
  ('ks2.rwm.expected', case when ro in ('L', 'M', 'F', 'P') then '-' || ro when w in ('L', 'F', 'P') then '-' || w
                            when mo in ('L', 'M', 'F', 'P') then '-' || mo
                            when ro is null or w is null or mo is null then '?'
                            when ro = 'AS' and mo = 'AS' and w in ('EXS', 'GDS') then '=1' else '=0' end),
  ('ks2.rwm.higher', case when ro in ('L', 'M', 'F', 'P') then '-' || ro when w in ('L', 'F', 'P') then '-' || w
                          when mo in ('L', 'M', 'F', 'P') then '-' || mo
                          when ro is null or w is null or mo is null or rh is null or mh is null then '?'
                          when rh and mh and w = 'GDS' then '=1' else '=0' end)
) as m (measure, verdict)
group by school_id, year, measure, verdict
