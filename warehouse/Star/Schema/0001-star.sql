create table dim_region
(
    region_key int not null,
    region_code nvarchar(200) not null,
    name_zh nvarchar(200) not null,
    name_en nvarchar(200) not null,
    level nvarchar(20) not null,
    parent_code nvarchar(200) not null,
    city_code nvarchar(200) not null,
    city_zh nvarchar(200) not null,
    banner_code nvarchar(200) not null,
    banner_zh nvarchar(200) not null,
    valid_from date null,
    valid_to date null
);

create table dim_indicator
(
    indicator_key int not null,
    indicator_code nvarchar(200) not null,
    name_zh nvarchar(200) not null,
    name_en nvarchar(200) not null,
    theme_code nvarchar(200) not null,
    theme_zh nvarchar(200) not null,
    theme_en nvarchar(200) not null,
    unit nvarchar(200) not null,
    unit_zh nvarchar(200) not null,
    quantity nvarchar(20) not null,
    nature nvarchar(20) not null,
    region_rollup nvarchar(20) not null,
    time_rollup nvarchar(20) not null,
    weight_indicator_code nvarchar(200) not null,
    direction nvarchar(20) not null,
    decimals int not null,
    plausible_min decimal(28,8) null,
    plausible_max decimal(28,8) null,
    definition nvarchar(max) not null,
    source nvarchar(max) not null
);

create table dim_period
(
    period_key bigint not null,
    period_code nvarchar(200) not null,
    frequency nvarchar(20) not null,
    year int not null,
    quarter int not null,
    month int not null,
    months int not null,
    start_date date null,
    end_date date null,
    label_zh nvarchar(200) not null,
    label_en nvarchar(200) not null
);

create table dim_programme
(
    programme_key int not null,
    programme_code nvarchar(200) not null,
    plan_code nvarchar(200) not null,
    parent_code nvarchar(200) not null,
    name_zh nvarchar(200) not null,
    name_en nvarchar(200) not null,
    path_zh nvarchar(max) not null,
    region_code nvarchar(200) not null,
    kind nvarchar(20) not null
);

create table dim_plan
(
    plan_key int not null,
    plan_code nvarchar(200) not null,
    name_zh nvarchar(200) not null,
    name_en nvarchar(200) not null,
    region_code nvarchar(200) not null,
    valid_from date null,
    valid_to date null,
    authority nvarchar(200) not null
);

create table dim_report
(
    report_key bigint not null,
    sha256 nvarchar(64) not null,
    file_name nvarchar(400) not null,
    address nvarchar(max) not null,
    title nvarchar(max) not null,
    issuer_region_key int not null,
    period_key bigint not null,
    plan_key int not null,
    authority int not null,
    published_on date null,
    received_at datetime2(6) not null,
    is_current bit not null
);

create table fact_observation
(
    indicator_key int not null,
    region_key int not null,
    period_key bigint not null,
    programme_key int not null,
    value decimal(28,8) null,
    low decimal(28,8) null,
    high decimal(28,8) null,
    low_closed bit not null,
    high_closed bit not null,
    approximate bit not null,
    bound nvarchar(10) not null,
    value_text nvarchar(max) not null,
    unit_text nvarchar(200) not null,
    stage nvarchar(20) not null,
    status nvarchar(20) not null,
    report_key bigint not null,
    figure int not null,
    locator nvarchar(max) not null,
    context nvarchar(max) not null,
    rule_name nvarchar(200) not null,
    reading_key bigint not null,
    claim int not null,
    known_from datetime2(6) not null,
    known_to datetime2(6) null,
    is_current bit not null
);

create table fact_target
(
    plan_key int not null,
    indicator_key int not null,
    region_key int not null,
    programme_key int not null,
    period_key bigint not null,
    cadence nvarchar(20) not null,
    is_group bit not null,
    due_from date not null,
    due_to date not null,
    value decimal(28,8) null,
    low decimal(28,8) null,
    high decimal(28,8) null,
    low_closed bit not null,
    high_closed bit not null,
    approximate bit not null,
    bound nvarchar(10) not null,
    baseline decimal(28,8) null,
    value_text nvarchar(max) not null,
    unit_text nvarchar(200) not null,
    report_key bigint not null,
    figure int not null,
    locator nvarchar(max) not null,
    context nvarchar(max) not null,
    rule_name nvarchar(200) not null,
    reading_key bigint not null,
    claim int not null,
    known_from datetime2(6) not null,
    known_to datetime2(6) null,
    is_current bit not null
);

create table fact_milestone
(
    milestone_key bigint not null,
    plan_key int not null,
    programme_key int not null,
    region_key int not null,
    what nvarchar(max) not null,
    due_on date not null,
    status nvarchar(20) not null,
    evidence nvarchar(max) not null,
    value_text nvarchar(max) not null,
    report_key bigint not null,
    figure int not null,
    locator nvarchar(max) not null,
    context nvarchar(max) not null,
    rule_name nvarchar(200) not null,
    reading_key bigint not null,
    claim int not null,
    known_from datetime2(6) not null,
    known_to datetime2(6) null,
    is_current bit not null
);

create table fact_submission
(
    report_key bigint not null,
    region_key int not null,
    period_key bigint not null,
    received_at datetime2(6) not null,
    figures int not null,
    rejected int not null,
    is_current bit not null
);

create table load_run
(
    run_key bigint not null,
    started_by nvarchar(200) not null,
    started_at datetime2(6) not null,
    ended_at datetime2(6) null,
    stage nvarchar(20) not null,
    outcome nvarchar(20) not null,
    reports int not null,
    figures int not null,
    loaded int not null,
    unchanged int not null,
    rejected int not null,
    findings int not null,
    durations nvarchar(max) not null,
    message nvarchar(max) not null
);

create table rejected_figure
(
    report_key bigint not null,
    is_promise bit not null,
    figure int not null,
    reason nvarchar(40) not null,
    message_zh nvarchar(max) not null,
    message_en nvarchar(max) not null,
    label nvarchar(max) not null,
    region_name nvarchar(max) not null,
    period nvarchar(200) not null,
    suggestion nvarchar(max) not null,
    value_text nvarchar(max) not null,
    unit_text nvarchar(200) not null,
    locator nvarchar(max) not null,
    context nvarchar(max) not null,
    rule_name nvarchar(200) not null
);

create table finding
(
    report_key bigint not null,
    reading_key bigint not null,
    claim int not null,
    rule_name nvarchar(200) not null,
    severity nvarchar(20) not null,
    message_zh nvarchar(max) not null,
    message_en nvarchar(max) not null,
    locator nvarchar(max) not null
);

create table event_log
(
    name nvarchar(200) not null,
    kind nvarchar(20) not null,
    happened_at datetime2(6) not null,
    recorded_at datetime2(6) not null,
    recorded_by nvarchar(200) not null,
    why nvarchar(max) not null,
    report_key bigint not null,
    content nvarchar(max) not null
);

create table reading
(
    reading_key bigint not null,
    report_key bigint not null,
    authority int not null,
    published_on date null,
    figures int not null,
    rejected int not null
);

create table reading_edition
(
    report_key bigint not null,
    reader nvarchar(200) not null,
    catalogue nvarchar(200) not null,
    reading_key bigint not null
);

create table reign
(
    reading_key bigint not null,
    report_key bigint not null,
    counts_from datetime2(6) not null,
    counts_to datetime2(6) null,
    received_at datetime2(6) not null,
    withdrawn bit not null
);

create table claim_observation
(
    reading_key bigint not null,
    claim int not null,
    figure int not null,
    indicator_key int not null,
    region_key int not null,
    period_key bigint not null,
    programme_key int not null,
    value decimal(28,8) null,
    low decimal(28,8) null,
    high decimal(28,8) null,
    low_closed bit not null,
    high_closed bit not null,
    approximate bit not null,
    bound nvarchar(10) not null,
    value_text nvarchar(max) not null,
    unit_text nvarchar(200) not null,
    stage nvarchar(20) not null,
    status nvarchar(20) not null,
    locator nvarchar(max) not null,
    context nvarchar(max) not null,
    rule_name nvarchar(200) not null
);

create table claim_target
(
    reading_key bigint not null,
    claim int not null,
    figure int not null,
    plan_key int not null,
    indicator_key int not null,
    region_key int not null,
    programme_key int not null,
    period_key bigint not null,
    cadence nvarchar(20) not null,
    is_group bit not null,
    due_from date not null,
    due_to date not null,
    value decimal(28,8) null,
    low decimal(28,8) null,
    high decimal(28,8) null,
    low_closed bit not null,
    high_closed bit not null,
    approximate bit not null,
    bound nvarchar(10) not null,
    baseline decimal(28,8) null,
    value_text nvarchar(max) not null,
    unit_text nvarchar(200) not null,
    locator nvarchar(max) not null,
    context nvarchar(max) not null,
    rule_name nvarchar(200) not null
);

create table claim_milestone
(
    reading_key bigint not null,
    claim int not null,
    figure int not null,
    milestone_key bigint not null,
    plan_key int not null,
    programme_key int not null,
    region_key int not null,
    what nvarchar(max) not null,
    due_on date not null,
    status nvarchar(20) not null,
    evidence nvarchar(max) not null,
    value_text nvarchar(max) not null,
    locator nvarchar(max) not null,
    context nvarchar(max) not null,
    rule_name nvarchar(200) not null
);

create unique index dim_region_pk on dim_region (region_key);

create unique index dim_indicator_pk on dim_indicator (indicator_key);

create unique index dim_period_pk on dim_period (period_key);

create unique index dim_programme_pk on dim_programme (programme_key);

create unique index dim_plan_pk on dim_plan (plan_key);

create unique index dim_report_pk on dim_report (report_key);

create unique index fact_observation_pk on fact_observation (indicator_key, region_key, period_key, programme_key, known_from);

create index fact_observation_claim on fact_observation (reading_key, claim);

create unique index fact_target_pk on fact_target (indicator_key, region_key, period_key, plan_key, programme_key, cadence, is_group, known_from);

create index fact_target_claim on fact_target (reading_key, claim);

create unique index fact_milestone_pk on fact_milestone (milestone_key, known_from);

create index fact_milestone_claim on fact_milestone (reading_key, claim);

create unique index fact_submission_pk on fact_submission (report_key);

create unique index load_run_pk on load_run (run_key);

create unique index event_log_pk on event_log (name);

create unique index reading_pk on reading (reading_key);

create index reading_report on reading (report_key);

create unique index reading_edition_pk on reading_edition (report_key, reader, catalogue);

create index reign_reading on reign (reading_key);

create index reign_report on reign (report_key);

create index rejected_figure_report on rejected_figure (report_key);

create index finding_report on finding (report_key);

create unique index claim_observation_pk on claim_observation (reading_key, claim);

create index claim_observation_identity on claim_observation (indicator_key, region_key, period_key, programme_key);

create unique index claim_target_pk on claim_target (reading_key, claim);

create index claim_target_identity on claim_target (indicator_key, region_key, period_key, plan_key);

create unique index claim_milestone_pk on claim_milestone (reading_key, claim);

create index claim_milestone_identity on claim_milestone (milestone_key);
