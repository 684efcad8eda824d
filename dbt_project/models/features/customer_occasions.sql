with

as_of_dates as (

    {{ built_as_of_dates() }}

),

customer_products as (

    select * from {{ ref('int_customer_products__summed') }}

),

products as (

    select * from {{ ref('stg_shop__products') }}

),

touches as (

    select * from {{ ref('stg_shop__campaign_touches') }}

),

prices as (

    select
        product_id,
        list_amount,
        lag(list_amount) over (partition by product_id order by valid_from_date) as previous_list_amount,
        valid_from_date
    from products

),

price_drops as (

    select
        as_of_dates.as_of_date,
        prices.product_id,
        max(prices.valid_from_date) as dropped_date
    from as_of_dates
    inner join prices
        on
            as_of_dates.as_of_date >= prices.valid_from_date
            and prices.valid_from_date > {{ days_before('as_of_dates.as_of_date', var('price_drop_days')) }}
    where prices.list_amount < prices.previous_list_amount
    group by as_of_dates.as_of_date, prices.product_id

),

-- Looked at before it became cheaper, and not bought in all the time that is looked back on.
viewed_before as (

    select
        known.customer_id,
        price_drops.as_of_date,
        price_drops.product_id
    from price_drops
    inner join customer_products as known
        on
            price_drops.product_id = known.product_id
            and price_drops.as_of_date >= known.event_date
            and known.event_date > {{ days_before('price_drops.as_of_date', 30) }}
    group by known.customer_id, price_drops.as_of_date, price_drops.product_id
    having
        sum(case when known.event_date <= price_drops.dropped_date then known.view_count end) > 0
        and coalesce(sum(known.unit_count), 0) <= 0

),

cheaper as (

    select
        customer_id,
        as_of_date,
        count(*) as price_drop_count
    from viewed_before
    group by customer_id, as_of_date

),

unsubscribed as (

    select
        touches.customer_id,
        as_of_dates.as_of_date,
        max(touches.unsubscribed_date) as unsubscribed_date
    from as_of_dates
    inner join touches
        on
            as_of_dates.as_of_date >= touches.touch_date
            and as_of_dates.as_of_date >= touches.unsubscribed_date
    where touches.customer_id is not null
    group by touches.customer_id, as_of_dates.as_of_date

),

sent as (

    select
        customer_id,
        case when channel = 'sms' then 'sms' else 'email' end as channel,
        touch_date,
        bounced_date
    from touches
    where customer_id is not null and not coalesce(is_held_out, false)

),

-- A message that came back counts until a later one by the same channel did not.
bounced as (

    select
        sent.customer_id,
        as_of_dates.as_of_date,
        max(case when sent.channel = 'email' then sent.bounced_date end) as email_bounced_date,
        max(case when sent.channel = 'sms' then sent.bounced_date end) as sms_bounced_date
    from as_of_dates
    inner join sent on as_of_dates.as_of_date >= sent.bounced_date
    left join sent as later
        on
            sent.customer_id = later.customer_id
            and sent.channel = later.channel
            and sent.touch_date < later.touch_date
            and as_of_dates.as_of_date >= later.touch_date
            and (later.bounced_date is null or as_of_dates.as_of_date < later.bounced_date)
    where later.customer_id is null
    group by sent.customer_id, as_of_dates.as_of_date

),

gathered as (

    select
        customer_id,
        price_drop_count,
        cast(null as date) as unsubscribed_date,
        cast(null as date) as email_bounced_date,
        cast(null as date) as sms_bounced_date,
        as_of_date
    from cheaper

    union all

    select
        customer_id,
        0 as price_drop_count,
        unsubscribed_date,
        cast(null as date) as email_bounced_date,
        cast(null as date) as sms_bounced_date,
        as_of_date
    from unsubscribed

    union all

    select
        customer_id,
        0 as price_drop_count,
        cast(null as date) as unsubscribed_date,
        email_bounced_date,
        sms_bounced_date,
        as_of_date
    from bounced

),

occasions as (

    select
        customer_id,
        max(price_drop_count) as price_drop_count,
        max(unsubscribed_date) as unsubscribed_date,
        max(email_bounced_date) as email_bounced_date,
        max(sms_bounced_date) as sms_bounced_date,
        as_of_date
    from gathered
    group by customer_id, as_of_date

)

select * from occasions
