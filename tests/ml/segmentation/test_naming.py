"""Names say what sets a segment apart, and no two are alike."""

from ml.segmentation import Segment
from ml.segmentation.naming import name_of
from ml.segmentation.space import Space
from tests.ml.segmentation.conftest import segment_of


def test_names_say_what_sets_a_segment_apart(model, features):
    names = {segment.segment_id: segment.name for segment in model.segments}
    said = {label: names[segment_id] for label, segment_id in segment_of(model, features).items()}
    assert "frequent" in said["loyal"]
    assert "high value" in said["loyal"]
    assert "lapsed" in said["lapsed"]
    assert "visiting more" in said["browsing"]
    assert len(set(names.values())) == 3


def test_a_name_that_is_taken_is_made_longer_and_then_numbered():
    twin = Segment("", "", 5, 0.5, (1.0, 0.2), {"recency_days": 90.0, "order_count_365d": 9.0})
    space = Space(("recency_days", "order_count_365d"), (30.0, 3.0), (0.0, 0.0), (1.0, 1.0))
    first = name_of(twin, space, set())
    second = name_of(twin, space, {first})
    third = name_of(twin, space, {first, second})
    assert [first, second, third] == ["lapsed, otherwise typical", "lapsed, frequent", "lapsed, frequent 2"]


def test_a_feature_is_not_said_when_the_members_median_contradicts_it():
    few_returners = Segment("", "", 5, 0.5, (1.5,), {"return_share": 0.0})
    space = Space(("return_share",), (0.0,), (0.0,), (1.0,))
    assert name_of(few_returners, space, set()) == "typical"
