{# How lists did: of what their customers bought within the shop's purchase horizon, how much was among the first ten.

   lists: list_name, customer_id, place, product_id, as_of_date. Only evenings whose horizon has passed are judged, and
   only customers who bought something. Sums are over decimals, so that a table that is built twice is the same to the
   last digit. #}
{% macro judged_lists(lists, is_published) %}
{#- A product of two is as wide as both together, and a digit more in Spark, which has 38 as DuckDB has. -#}
{%- set places, exact, wide, narrow = 10, 'decimal(28, 10)', 'decimal(19, 7)', 'decimal(18, 7)' -%}
{%- set one_row = 'as_of_date, bought, list_name' -%}
{%- set closes = days_after('lists.as_of_date', var('purchase_days')) -%}
known_until as (

    select last_date from {{ source('nights', 'known_until') }}

),

closed as (

    select lists.*
    from {{ lists }} as lists
    cross join known_until
    where lists.place <= {{ places }} and {{ closes }} <= known_until.last_date

),

-- What the first place is worth, what the second (Järvelin and Kekäläinen 2002).
gains as (

    {%- for place in range(1, places + 1) %}
    select
        {{ place }} as place,
        cast(ln(2) / ln({{ place }} + 1) as {{ exact }}) as gain
    {%- if not loop.last %}

    union all
    {% endif %}
    {%- endfor %}

),

best_gains as (

    select
        shorter.place as bought_count,
        sum(longer.gain) as best_gain
    from gains as shorter
    inner join gains as longer on shorter.place >= longer.place
    group by shorter.place

),

evenings as (

    select distinct as_of_date from closed

),

listed as (

    select distinct
        as_of_date,
        customer_id
    from closed

),

bought_products as (

    select
        customer_id,
        product_id,
        event_date
    from {{ ref('int_customer_products__summed') }}
    where unit_count > 0

),

-- What was known on the evening: who had bought what.
before as (

    select distinct
        evenings.as_of_date,
        bought_products.customer_id,
        bought_products.product_id
    from evenings
    inner join bought_products on evenings.as_of_date >= bought_products.event_date

),

came as (

    select distinct
        listed.as_of_date,
        listed.customer_id,
        bought_products.product_id
    from listed
    inner join bought_products
        on
            listed.customer_id = bought_products.customer_id
            and listed.as_of_date < bought_products.event_date
            and {{ days_after('listed.as_of_date', var('purchase_days')) }} >= bought_products.event_date

),

asked as (

    select
        came.as_of_date,
        came.customer_id,
        came.product_id,
        case when before.product_id is null then 'new' else 'again' end as bought
    from came
    left join before
        on
            came.as_of_date = before.as_of_date
            and came.customer_id = before.customer_id
            and came.product_id = before.product_id

),

-- Once for all that came, and once each for what was bought again and what was new.
questions as (

    select * from asked

    union all

    select
        as_of_date,
        customer_id,
        product_id,
        'all' as bought
    from asked

),

wanted as (

    select
        as_of_date,
        bought,
        customer_id,
        count(*) as bought_count
    from questions
    group by as_of_date, bought, customer_id

),

names as (

    select distinct
        as_of_date,
        list_name
    from closed

),

hits as (

    select
        closed.as_of_date,
        closed.list_name,
        closed.customer_id,
        questions.bought,
        closed.place,
        gains.gain,
        row_number() over (
            partition by closed.as_of_date, closed.list_name, closed.customer_id, questions.bought
            order by closed.place
        ) as hit_number
    from closed
    inner join questions
        on
            closed.as_of_date = questions.as_of_date
            and closed.customer_id = questions.customer_id
            and closed.product_id = questions.product_id
    inner join gains on closed.place = gains.place

),

hit_counts as (

    select
        as_of_date,
        bought,
        list_name,
        customer_id,
        count(*) as hit_count,
        sum(gain) as gain,
        sum(cast(cast(hit_number as double) / place as {{ exact }})) as precision_sum
    from hits
    group by as_of_date, bought, list_name, customer_id

),

by_customer as (

    select
        wanted.as_of_date,
        wanted.bought,
        names.list_name,
        wanted.customer_id,
        coalesce(hit_counts.hit_count, 0) as hit_count,
        cast(cast(coalesce(hit_counts.hit_count, 0) as double) / wanted.bought_count as {{ exact }}) as recall,
        cast(cast(coalesce(hit_counts.gain, 0) as double) / best_gains.best_gain as {{ exact }}) as ndcg,
        cast(
            cast(coalesce(hit_counts.precision_sum, 0) as double) / least(wanted.bought_count, {{ places }})
            as {{ exact }}
        ) as average_precision
    from wanted
    inner join names on wanted.as_of_date = names.as_of_date
    inner join best_gains on least(wanted.bought_count, {{ places }}) = best_gains.bought_count
    left join hit_counts
        on
            wanted.as_of_date = hit_counts.as_of_date
            and wanted.bought = hit_counts.bought
            and names.list_name = hit_counts.list_name
            and wanted.customer_id = hit_counts.customer_id

),

-- What is offered over each rule of thumb, to the same customers.
compared as (

    select
        thumb.as_of_date,
        thumb.bought,
        thumb.list_name,
        count(*) as customer_count,
        cast(sum(offered.recall - thumb.recall) as double) / count(*) as mean_difference,
        cast(sum(
            cast(offered.recall - thumb.recall as {{ wide }}) * cast(offered.recall - thumb.recall as {{ narrow }})
        ) as double) / count(*) as square_difference
    from by_customer as thumb
    inner join by_customer as offered
        on
            thumb.as_of_date = offered.as_of_date
            and thumb.bought = offered.bought
            and thumb.customer_id = offered.customer_id
            and offered.list_name = 'recommended'
    where thumb.list_name <> 'recommended'
    group by thumb.as_of_date, thumb.bought, thumb.list_name

),

differences as (

    select
        *,
        sqrt(greatest(square_difference - mean_difference * mean_difference, 0) / customer_count) as standard_error
    from compared

),

figures as (

    select
        {{ one_row }},
        count(*) as customer_count,
        cast(sum(recall) as double) / count(*) as recall,
        cast(sum(hit_count) as double) / (count(*) * {{ places }}) as precision,
        cast(sum(ndcg) as double) / count(*) as ndcg,
        cast(sum(average_precision) as double) / count(*) as average_precision,
        cast(count(case when hit_count > 0 then 1 end) as double) / count(*) as hit_rate
    from by_customer
    group by {{ one_row }}

),

buyers as (

    select
        as_of_date,
        count(distinct customer_id) as buyer_count,
        count(distinct product_id) as product_count
    from before
    group by as_of_date

),

product_buyers as (

    select
        as_of_date,
        product_id,
        count(*) as buyer_count
    from before
    group by as_of_date, product_id

),

-- How wide and how surprising lists are, whatever came of them.
spread as (

    select
        closed.as_of_date,
        closed.list_name,
        count(distinct closed.customer_id) as listed_customer_count,
        count(distinct closed.product_id) as listed_product_count,
        cast(sum(cast(
            -ln(greatest(
                cast(coalesce(product_buyers.buyer_count, 0) as double) / nullif(buyers.buyer_count, 0), 0.000001
            )) / ln(2) as {{ exact }}
        )) as double) / count(*) as novelty_bits,
        max(buyers.product_count) as bought_product_count
    from closed
    left join buyers on closed.as_of_date = buyers.as_of_date
    left join product_buyers
        on closed.as_of_date = product_buyers.as_of_date and closed.product_id = product_buyers.product_id
    group by closed.as_of_date, closed.list_name

),

scorecard as (

    select
        figures.bought,
        figures.list_name,

        cast({{ var('purchase_days') }} as integer) as horizon_days,
        spread.listed_customer_count,
        figures.customer_count,
        spread.listed_product_count,
        cast(spread.listed_product_count as double) / nullif(spread.bought_product_count, 0) as coverage,
        spread.novelty_bits,
        figures.recall,
        figures.precision,
        figures.ndcg,
        figures.average_precision,
        figures.hit_rate,
        differences.mean_difference as recommended_recall_difference,
        differences.standard_error as recommended_recall_difference_se,

        coalesce(differences.mean_difference > 2 * differences.standard_error, false) as is_recommended_better,
        coalesce(differences.mean_difference < -2 * differences.standard_error, false) as is_recommended_worse,
        {{ is_published }} as is_published,

        figures.as_of_date
    from figures
    inner join spread on figures.as_of_date = spread.as_of_date and figures.list_name = spread.list_name
    left join differences
        on
            figures.as_of_date = differences.as_of_date
            and figures.bought = differences.bought
            and figures.list_name = differences.list_name

)
{% endmacro %}
