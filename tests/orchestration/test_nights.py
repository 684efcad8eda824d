"""Which days a run builds."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from orchestration.nights import Window, cutoffs, plan_night, snapshots, weekly_cutoff, weeks_reached

DAY = [date(2024, 1, 1) + timedelta(days=offset) for offset in range(200)]


def plan(window, changed=None, events=None, evenings=None):
    return plan_night(Window(*window), DAY[0], changed or {}, events or {}, evenings or {})


def test_the_first_night_builds_every_day_its_evening_the_one_before_and_the_cutoffs():
    night = plan((DAY[40], DAY[40]), changed={DAY[3]: 1, DAY[40]: 1})
    assert night.event_dates == (DAY[3], DAY[40])
    assert night.as_of_dates == (DAY[0], DAY[6], DAY[27], DAY[39], DAY[40])


def test_the_next_night_builds_only_what_is_new():
    built = dict.fromkeys([DAY[0], DAY[6], DAY[27], DAY[39], DAY[40]], 1)
    night = plan((DAY[41], DAY[41]), {DAY[40]: 1, DAY[41]: 2}, {DAY[40]: 1}, built)
    assert night.event_dates == (DAY[41],)
    assert night.as_of_dates == (DAY[41],)


def test_a_late_file_brings_back_its_day_and_every_evening_from_it_on():
    built = dict.fromkeys([DAY[0], DAY[6], DAY[27], DAY[39], DAY[40]], 1)
    night = plan((DAY[41], DAY[41]), {DAY[10]: 2, DAY[40]: 1}, {DAY[10]: 1, DAY[40]: 1}, built)
    assert night.event_dates == (DAY[10],)
    assert night.as_of_dates == (DAY[27], DAY[39], DAY[40], DAY[41])


def test_a_night_asked_for_again_is_built_again():
    night = plan((DAY[3], DAY[3]), evenings={DAY[0]: 1, DAY[2]: 1, DAY[3]: 1})
    assert night.as_of_dates == (DAY[3],)


def test_the_evening_before_the_shops_first_day_does_not_exist():
    assert plan((DAY[0], DAY[0])).as_of_dates == (DAY[0],)


def test_moves_are_told_for_built_evenings_and_the_day_after_each():
    night = plan((DAY[3], DAY[3]), evenings={DAY[0]: 1, DAY[2]: 1})
    assert night.transition_dates == (DAY[3], DAY[4])


def test_cutoffs_follow_from_the_first_date_and_thin_out():
    found = [(day - DAY[0]).days for day in cutoffs(DAY[0], DAY[199])]
    assert found == [0, 6, 27, 55, 83, 111, 139, 181]


@given(
    first=st.integers(0, 60),
    length=st.integers(0, 20),
    changed=st.dictionaries(st.integers(0, 90), st.integers(1, 5)),
    events=st.dictionaries(st.integers(0, 90), st.integers(1, 5)),
    evenings=st.dictionaries(st.integers(0, 90), st.integers(0, 5)),
)
def test_nothing_that_is_behind_is_left_out_and_the_window_is_always_in(first, length, changed, events, evenings):
    def days(numbers):
        return {DAY[number]: ingest for number, ingest in numbers.items()}

    night = plan((DAY[first], DAY[first + length]), days(changed), days(events), days(evenings))
    assert set(DAY[first : first + length + 1]) <= set(night.as_of_dates)
    for number, ingest in changed.items():
        assert (DAY[number] in night.event_dates) == (ingest > events.get(number, 0))
    for number, built in evenings.items():
        known = max((ingest for day, ingest in changed.items() if day <= number), default=0)
        if known > built:
            assert DAY[number] in night.as_of_dates
    assert list(night.as_of_dates) == sorted(set(night.as_of_dates))


def test_nights_that_were_missed_are_made_up_for_in_either_order():
    forward = plan_night(Window(DAY[45], DAY[45]), DAY[0], {}, {}, dict.fromkeys(DAY[:42], 1), [DAY[41]])
    assert forward.as_of_dates == (DAY[42], DAY[43], DAY[44], DAY[45])
    built = dict.fromkeys([DAY[0], DAY[6], DAY[27], DAY[44], DAY[45]], 1)
    backward = plan_night(Window(DAY[41], DAY[41]), DAY[0], {}, {}, built, [DAY[45]])
    assert backward.as_of_dates == (DAY[40], DAY[41], DAY[42], DAY[43])


def test_a_long_rest_is_not_made_up_for():
    night = plan_night(Window(DAY[80], DAY[80]), DAY[0], {}, {}, dict.fromkeys(DAY[:42], 1), [DAY[41]])
    # The evening that predictions are learned from apart.
    assert night.as_of_dates == (DAY[55], DAY[79], DAY[80])


def test_predictions_are_learned_from_evenings_whole_weeks_apart():
    assert snapshots(DAY[0], DAY[83]) == [DAY[27], DAY[55], DAY[83]]
    assert snapshots(DAY[0], DAY[26]) == []


def ledger(window, evenings, changed=None, horizons=(30, 90)):
    changed = changed or {}
    built = dict.fromkeys(changed, 0)
    return plan_night(Window(*window), DAY[0], changed, built, evenings, [], horizons)


def test_a_prediction_is_held_against_what_came_when_its_horizon_ends():
    evenings = dict.fromkeys(DAY[:100], 1)
    night = ledger((DAY[100], DAY[100]), evenings)
    # Thirty and ninety days ago, beside the evening itself: the others' horizons end on other days.
    assert night.ledger_dates == (DAY[10], DAY[70], DAY[100])
    assert night.known_until == DAY[100]


def test_what_a_late_file_changes_is_held_against_closed_predictions_again():
    evenings = dict.fromkeys(DAY[:100], 9)
    night = ledger((DAY[100], DAY[100]), evenings, changed={DAY[20]: 1}, horizons=(30,))
    # The twentieth day lies in the thirty days after each of the twenty evenings before it.
    assert night.ledger_dates == (*DAY[:20], DAY[70], DAY[100])


def test_an_older_night_changes_nothing_of_what_is_known():
    evenings = dict.fromkeys(DAY[:100], 1)
    night = ledger((DAY[50], DAY[50]), evenings)
    assert night.known_until == DAY[99]
    assert night.ledger_dates == (DAY[50],)


def test_a_changed_day_reaches_its_own_week_and_those_whose_year_holds_it():
    monday, sunday, last = date(2024, 1, 8), date(2024, 1, 14), date(2026, 1, 1)
    reached = weeks_reached([sunday], last)
    assert reached[0] == monday
    # A week's year ends with its Sunday: the last that holds the day ends 364 days after it.
    assert (reached[-1] + timedelta(days=6) - sunday).days == 364
    assert len(weeks_reached([monday], last)) == 52
    assert weeks_reached([sunday, sunday + timedelta(days=7)], last)[-1] == reached[-1] + timedelta(days=7)


def test_no_week_is_told_that_begins_after_the_last_day():
    assert weeks_reached([date(2024, 1, 14)], date(2024, 1, 22)) == [DAY[7], DAY[14], DAY[21]]
    assert plan((DAY[40], DAY[40]), changed={DAY[3]: 1, DAY[40]: 1}).weeks == tuple(DAY[0:41:7])


def test_a_weekly_models_cutoff_follows_from_the_evening():
    first = date(2024, 3, 1)
    found = [(weekly_cutoff(first, first + timedelta(days=day)) - first).days for day in (0, 5, 6, 7, 12, 13, 14, 20)]
    assert found == [0, 0, 6, 6, 6, 13, 13, 20]


def test_a_changed_day_reaches_the_messages_of_the_fortnight_before_it():
    evenings = dict.fromkeys(DAY[:100], 9)
    assert ledger((DAY[100], DAY[100]), evenings, changed={DAY[50]: 1}).results_from == DAY[37]
    # Nothing changed, but one day more counts as known.
    assert ledger((DAY[100], DAY[100]), evenings).results_from == DAY[87]
    # Neither.
    assert ledger((DAY[50], DAY[50]), evenings).results_from is None
