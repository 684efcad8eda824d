"""The page that Streamlit runs: who is looking, which shop's night they see, and the menu of pages."""

from functools import partial
from pathlib import Path

import streamlit as st

from dashboard.access import AccessError, visitor
from dashboard.night import Shelf
from dashboard.views import PAGES, Page
from orchestration.publication import PublicationError
from orchestration.settings import get_settings
from orchestration.telling.night import Night
from orchestration.telling.wording import day


@st.cache_resource
def _shelf() -> Shelf:
    return Shelf(get_settings().published)


def _show(page: Page, night: Night | None, shop: str) -> None:
    st.title(page.title)
    if night is None:
        st.info(
            f"Nothing has been published for **{shop}** yet. Run `make nightly SHOP={shop}`, or wait for "
            "tonight's run: "
            "this page then shows what came of it."
        )
        return
    st.caption(f"{night.title} · as of the evening of {day(night.as_of_date)}")
    page.show(night)


def main() -> None:
    """One look at one page."""
    st.set_page_config(page_title="Perennial", page_icon=str(Path(__file__).with_name("perennial.svg")), layout="wide")
    settings = get_settings()
    try:
        st.session_state["visitor"] = visitor(settings)
    except AccessError as error:
        st.error(str(error))
        st.stop()
    shelf = _shelf()
    shops = shelf.shops()
    shop = settings.shop
    if len(shops) > 1 or (shops and shop not in shops):
        with st.sidebar:
            shop = st.selectbox("Shop", shops, index=shops.index(shop) if shop in shops else 0, key="shop") or shop
    try:
        # Looked up once, so that all of the page is of the same night.
        night = shelf.current(shop)
    except PublicationError as error:
        st.error(str(error))
        st.stop()
    pages = [
        st.Page(partial(_show, page, night, shop), title=page.title, icon=page.icon, url_path=page.path, default=first)
        for page, first in zip(PAGES, [True] + [False] * len(PAGES), strict=False)
    ]
    st.navigation(pages).run()


main()
