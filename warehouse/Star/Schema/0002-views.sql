create view view_current_value as
select
    o.indicator_key, i.indicator_code, i.name_zh as indicator_zh, i.name_en as indicator_en, i.theme_zh, i.quantity, i.direction, i.unit_zh,
    o.region_key, r.region_code, r.name_zh as region_zh, r.name_en as region_en, r.level,
    o.period_key, p.period_code, p.frequency, p.year, p.end_date, p.label_zh as period_zh, p.label_en as period_en,
    o.programme_key, o.value, o.low, o.high, o.bound, o.stage, o.status, o.value_text, o.known_from, o.report_key, o.locator
from fact_observation o
join dim_indicator i on i.indicator_key = o.indicator_key
join dim_region r on r.region_key = o.region_key
join dim_period p on p.period_key = o.period_key
where o.known_to is null;

create view view_latest_value as
select *
from (
    select v.*, row_number() over (partition by v.indicator_key, v.region_key, v.programme_key, v.frequency order by v.period_key desc) as recency
    from view_current_value v
) ranked
where recency = 1;

create view view_year_on_year as
select
    v.*, b.value as value_a_year_before, v.value - b.value as change,
    case when b.value <> 0 and v.quantity = 'level' then cast((v.value - b.value) * 100 / b.value as decimal(28,4)) end as change_percent
from view_current_value v
join fact_observation b on b.indicator_key = v.indicator_key and b.region_key = v.region_key and b.programme_key = v.programme_key
    and b.period_key = v.period_key - 100000 and b.known_to is null;

create view view_region_ranking as
select
    v.*,
    rank() over (
        partition by v.indicator_key, v.period_key, v.programme_key, v.level
        order by case when v.direction = 'down' then v.value else -v.value end) as place,
    count(*) over (partition by v.indicator_key, v.period_key, v.programme_key, v.level) as places
from view_current_value v
where v.value is not null;

create view view_target_progress as
select
    t.plan_key, l.plan_code, l.name_zh as plan_zh, t.programme_key, g.name_zh as programme_zh, t.indicator_key, i.indicator_code, i.name_zh as indicator_zh,
    i.unit_zh, t.region_key, r.region_code, r.name_zh as region_zh, t.cadence, t.is_group, t.due_from, t.due_to, t.bound, t.value as target_value, t.low, t.high,
    t.baseline, t.value_text as target_text, o.period_key, o.period_code, o.value, o.value - coalesce(t.low, t.high, t.value) as gap,
    case
        when o.value is null then 'no_data'
        when t.low is not null and (o.value < t.low or (t.bound = 'gt' and o.value = t.low)) then 'not_met'
        when t.low is null and (o.value > t.high or (t.bound = 'lt' and o.value = t.high)) then 'not_met'
        else 'met'
    end as state
from fact_target t
join dim_plan l on l.plan_key = t.plan_key
join dim_programme g on g.programme_key = t.programme_key
join dim_indicator i on i.indicator_key = t.indicator_key
join dim_region r on r.region_key = t.region_key
left join view_latest_value o on o.indicator_key = t.indicator_key and o.region_key = t.region_key and o.programme_key = t.programme_key
    and o.frequency = 'year'
where t.known_to is null;

create view view_completeness as
select
    r.region_key, r.region_code, r.name_zh as region_zh, r.level, p.period_key, p.period_code, p.label_zh as period_zh,
    count(distinct o.indicator_key) as indicators, count(distinct o.report_key) as reports, max(o.known_from) as last_known_from
from fact_observation o
join dim_region r on r.region_key = o.region_key
join dim_period p on p.period_key = o.period_key
where o.known_to is null
group by r.region_key, r.region_code, r.name_zh, r.level, p.period_key, p.period_code, p.label_zh;

create view view_history as
select
    o.indicator_key, i.indicator_code, i.name_zh as indicator_zh, i.unit_zh, o.region_key, r.region_code, r.name_zh as region_zh, o.period_key, p.period_code,
    p.label_zh as period_zh, o.programme_key, o.value, o.low, o.high, o.bound, o.stage, o.value_text, o.known_from, o.known_to, d.file_name, d.title, o.locator,
    row_number() over (partition by o.indicator_key, o.region_key, o.period_key, o.programme_key order by o.known_from) as vintage
from fact_observation o
join dim_indicator i on i.indicator_key = o.indicator_key
join dim_region r on r.region_key = o.region_key
join dim_period p on p.period_key = o.period_key
join dim_report d on d.report_key = o.report_key;
