import datetime
from pathlib import Path

import pytest

from actions import settings
from actions.settings import PROJECT_ROOT, Settings, SettingsError, read_settings


@pytest.fixture(autouse=True)
def no_other_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in Settings.__fields__:
        monkeypatch.delenv(f"LOTSE_{name.upper()}", raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def env_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(settings, "PROJECT_ROOT", tmp_path)
    return tmp_path / ".env"


def test_relative_paths_lie_below_the_project_wherever_it_is_started() -> None:
    found = read_settings()
    assert found.store_url == f"sqlite:///{PROJECT_ROOT}/build/facts.db"
    assert found.facts_folder == PROJECT_ROOT / "data" / "facts"
    assert found.models_folder == PROJECT_ROOT / "build" / "models"


def test_absolute_paths_and_other_databases_stay_as_they_are(tmp_path: Path) -> None:
    assert read_settings(store_url=f"sqlite:///{tmp_path}/x.db").store_url == f"sqlite:///{tmp_path}/x.db"
    server = "postgresql://lotse:geheim@db/fakten"
    assert read_settings(store_url=server).store_url == server


def test_a_variable_wins_over_the_file_and_the_file_over_the_default(
    monkeypatch: pytest.MonkeyPatch, env_file: Path
) -> None:
    env_file.write_text('# Heimat\nLOTSE_HOME_CITY="Köln"\nLOTSE_PORT = 5006\nANDERES=1\n', encoding="utf-8")
    monkeypatch.setenv("LOTSE_PORT", "5007")
    found = read_settings()
    assert (found.home_city, found.port, found.host) == ("Köln", 5007, "127.0.0.1")


def test_a_name_in_the_file_that_does_not_exist_is_told(env_file: Path) -> None:
    env_file.write_text("LOTSE_PROT=5006\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"LOTSE_PROT gibt es nicht.*LOTSE_PORT"):
        read_settings()


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("PORT", "abc", "eine Zahl von 1 bis 65535"),
        ("PORT", "70000", "eine Zahl von 1 bis 65535"),
        ("TODAY", "2024", "JJJJ-MM-TT"),
        ("TODAY", "1.12.2024", "JJJJ-MM-TT"),
        ("STORE_URL", "facts.db", "SQLAlchemy-URL"),
        ("STORE_URL", "sqlite://", "SQLAlchemy-URL"),
        ("HOME_CITY", "", "Stadt"),
    ],
)
def test_a_bad_value_names_the_setting_and_what_is_expected(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, expected: str
) -> None:
    monkeypatch.setenv(f"LOTSE_{name}", value)
    with pytest.raises(SettingsError) as told:
        read_settings()
    assert f"LOTSE_{name} hat einen ungültigen Wert" in str(told.value)
    assert expected in str(told.value)


def test_all_bad_values_are_told_at_once_and_no_password_is_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOTSE_PORT", "abc")
    monkeypatch.setenv("LOTSE_STORE_URL", "lotse:geheim@db")
    with pytest.raises(SettingsError) as told:
        read_settings()
    assert len(str(told.value).splitlines()) == 2
    assert "geheim" not in str(told.value)


def test_the_clock_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_settings().clock()() == datetime.date.today()
    monkeypatch.setenv("LOTSE_TODAY", "2024-10-01")
    assert read_settings().clock()() == datetime.date(2024, 10, 1)


def test_settings_do_not_change_while_the_bot_runs() -> None:
    with pytest.raises(TypeError, match="immutable"):
        read_settings().port = 1


def test_every_setting_is_described() -> None:
    assert all(field.field_info.description for field in Settings.__fields__.values())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ALLOWED_ORIGINS", "https://www.example.org; script-src *"),
        ("ALLOWED_ORIGINS", "https://www.example.org/path"),
        ("ALLOWED_ORIGINS", "*"),
        ("ALLOWED_ORIGINS", "'self'"),
        ("PUBLIC_URL", "lotse.example.org"),
        ("PROXY_URL", "proxy.example.org:3128"),
        ("PRIVACY_URL", "javascript:alert(1)"),
        ("BARRIER_CONTACT", "javascript:alert(1)"),
        ("CONVERSATIONS_URL", "sqlite://"),
        ("CONVERSATION_HOURS", "0"),
        ("CONVERSATION_HOURS", "nan"),
        ("MESSAGES_PER_MINUTE", "0"),
        ("REDIS_URL", "localhost"),
        ("REST_TOKEN", "kurz"),
        ("METRICS_TOKEN", "kurz"),
        ("TRUSTED_PROXIES", "-1"),
    ],
)
def test_a_bad_value_of_the_website_is_told(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"LOTSE_{name}", value)
    with pytest.raises(SettingsError, match=f"LOTSE_{name} hat einen ungültigen Wert"):
        read_settings()


def test_what_is_set_to_nothing_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ALLOWED_ORIGINS", "REST_TOKEN", "PUBLIC_URL", "REDIS_URL", "BARRIER_CONTACT"):
        monkeypatch.setenv(f"LOTSE_{name}", " ")
    settings = read_settings()
    assert settings.allowed_origins is settings.rest_token is settings.public_url is settings.redis_url is None


def test_origins_are_separated_by_blanks_or_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOTSE_ALLOWED_ORIGINS", "https://www.example.org, https://*.example.net:8443")
    assert read_settings().allowed_origins == "https://www.example.org https://*.example.net:8443"


def test_a_secret_may_be_in_a_file_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("geheimes-wort-123456\n", encoding="utf-8")
    monkeypatch.setenv("LOTSE_REST_TOKEN_FILE", str(tmp_path / "secret"))
    assert read_settings().rest_token == "geheimes-wort-123456"
    monkeypatch.setenv("LOTSE_REST_TOKEN", "anderes-wort-1234567")
    assert read_settings().rest_token == "anderes-wort-1234567"


def test_a_file_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LOTSE_REST_TOKEN_FILE", str(tmp_path / "secret"))
    with pytest.raises(SettingsError, match="/secret mit einer Einstellung ist nicht lesbar"):
        read_settings()


@pytest.mark.parametrize("given", ["http://eins:5055/webhook", " http://eins:5055/webhook  https://zwei/webhook ", ""])
def test_action_servers_are_web_addresses(given: str) -> None:
    assert read_settings(actions_url=given).actions_url == (given.strip() or None)
    with pytest.raises(SettingsError, match="LOTSE_ACTIONS_URL"):
        read_settings(actions_url=f"{given} eins:5055")
