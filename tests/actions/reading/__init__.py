"""Tests of the reading: a message, perhaps those before it, and the queries that it must be read as."""

import pytest

pytest.register_assert_rewrite("tests.actions.reading.heard")
