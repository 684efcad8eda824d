{{ config(meta={"column": "as_of_date", "table": "migration_dates"}) }}
with

told_dates as (

    select as_of_date from {{ source('nights', 'migration_dates') }}

),

lifecycle as (

    select
        customer_id,
        lifecycle_stage,
        segment_name,
        net_amount_30d,
        net_amount_365d,
        as_of_date
    from {{ ref('customer_lifecycle') }}

),

compared as (

    select
        now.as_of_date,
        now.lifecycle_stage as to_stage,
        before.lifecycle_stage as from_stage,
        now.segment_name as to_segment,
        before.segment_name as from_segment,
        now.net_amount_30d,
        now.net_amount_365d
    from lifecycle as now
    inner join lifecycle as before
        on
            now.customer_id = before.customer_id
            and {{ days_before('now.as_of_date', var('migration_days')) }} = before.as_of_date
    where now.as_of_date in (select as_of_date from told_dates)

),

told as (

    select
        as_of_date,
        'lifecycle_stage' as dimension,
        from_stage as from_name,
        to_stage as to_name,
        net_amount_30d,
        net_amount_365d
    from compared
    where from_stage is not null and to_stage is not null

    union all

    select
        as_of_date,
        'segment_name' as dimension,
        from_segment as from_name,
        to_segment as to_name,
        net_amount_30d,
        net_amount_365d
    from compared
    where from_segment is not null and to_segment is not null

),

counted as (

    select
        as_of_date,
        dimension,
        from_name,
        to_name,
        count(*) as customer_count,
        sum(net_amount_30d) as net_amount_30d,
        sum(net_amount_365d) as net_amount_365d
    from told
    group by as_of_date, dimension, from_name, to_name

),

shared as (

    select
        *,
        cast(sum(customer_count) over (partition by as_of_date, dimension, from_name) as bigint) as from_customer_count
    from counted

),

migrations as (

    select
        dimension,
        from_name,
        to_name,

        customer_count,
        from_customer_count,
        cast(customer_count as double) / from_customer_count as share,
        {{ wilson_bound('customer_count', 'from_customer_count', '-') }} as share_low,
        {{ wilson_bound('customer_count', 'from_customer_count', '+') }} as share_high,
        cast(net_amount_30d as decimal(18, 4)) as net_amount_30d,
        cast(net_amount_365d as decimal(18, 4)) as net_amount_365d,

        as_of_date
    from shared

)

select * from migrations
