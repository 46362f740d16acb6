"""What operators copy: nginx takes it, and every container is as locked up as the README says."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from actions.settings import PREFIX, PROJECT_ROOT, Settings
from tests.scaled.cluster import PATHS

DEPLOY = PROJECT_ROOT / "bot" / "deploy"
KUBERNETES = sorted((DEPLOY / "kubernetes").glob("*.yaml"))
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
SECRET = ("password", "token", "secret", "redis_url", "store_url", "conversations_url")


def resources(kind: str) -> Iterator[dict[str, Any]]:
    for path in KUBERNETES:
        for each in yaml.safe_load_all(path.read_text(encoding="utf-8")):
            if each["kind"] == kind:
                yield each


def names(kind: str) -> set[str]:
    return {each["metadata"]["name"] for each in resources(kind)}


def pods() -> list[dict[str, Any]]:
    return [each["spec"]["template"]["spec"] for each in resources("Deployment")]


def containers() -> list[dict[str, Any]]:
    return [container for pod in pods() for container in (*pod["initContainers"], *pod["containers"])]


def settings_used() -> Iterator[tuple[str, object]]:
    """Every setting in the files, with its value."""
    for service in COMPOSE["services"].values():
        environment: Mapping[str, object] = service.get("environment", {})
        yield from environment.items()
    for each in resources("ConfigMap"):
        yield from each["data"].items()


def test_nginx_takes_its_configuration(tmp_path: Path) -> None:
    nginx, openssl = shutil.which("nginx", path=PATHS), shutil.which("openssl")
    if nginx is None or openssl is None:
        pytest.skip("nginx is not installed (Debian: apt-get install nginx-light openssl)")
    key, certificate = tmp_path / "tls_key", tmp_path / "tls_certificate"
    make = [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=lotse", "-days", "1"]
    subprocess.run([*make, "-keyout", str(key), "-out", str(certificate)], check=True, capture_output=True)
    text = (DEPLOY / "nginx" / "nginx.conf").read_text(encoding="utf-8")
    # First what is in a path of the machine, so that nothing is replaced twice.
    places = {" /tmp/": f" {tmp_path}/", "/run/secrets": tmp_path, "/etc/nginx/bot.conf": DEPLOY / "nginx" / "bot.conf"}
    for old, new in {**places, "bot-1:": "127.0.0.1:", "bot-2:": "127.0.0.2:", "/dev/stdout": "/dev/null"}.items():
        assert old in text
        text = text.replace(old, str(new))
    (tmp_path / "nginx.conf").write_text(text, encoding="utf-8")
    checked = subprocess.run([nginx, "-t", "-c", tmp_path / "nginx.conf"], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr


@pytest.mark.parametrize("name", COMPOSE["services"])
def test_every_service_of_compose_is_locked_up(name: str) -> None:
    service = COMPOSE["services"][name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["deploy"]["resources"]["limits"]
    # Our own image names its user itself.
    assert service["image"] == "index-lotse" or not service["user"].startswith("0")
    assert name == "facts" or "healthcheck" in service
    assert name == "nginx" or service["networks"] == ["inside"]
    assert name == "nginx" or "ports" not in service


def test_the_inner_network_has_no_way_out() -> None:
    assert COMPOSE["networks"]["inside"]["internal"] is True


def test_every_container_in_kubernetes_is_locked_up() -> None:
    for pod in pods():
        assert pod["securityContext"]["runAsNonRoot"] is True
        assert pod["automountServiceAccountToken"] is False
    for container in containers():
        allowed = container["securityContext"]
        assert allowed["readOnlyRootFilesystem"] is True
        assert allowed["allowPrivilegeEscalation"] is False
        assert allowed["capabilities"] == {"drop": ["ALL"]}
        assert set(container["resources"]["limits"]) == {"cpu", "memory"}


def test_every_deployment_is_probed_scaled_and_kept_up() -> None:
    assert names("Deployment") == names("PodDisruptionBudget") == names("HorizontalPodAutoscaler") == {"bot", "actions"}
    for pod in pods():
        assert {"startupProbe", "livenessProbe", "readinessProbe"} <= set(pod["containers"][0])


def test_nothing_goes_in_or_out_unless_named() -> None:
    policies = {each["metadata"]["name"]: each["spec"] for each in resources("NetworkPolicy")}
    assert policies["nothing"] == {"podSelector": {}, "policyTypes": ["Ingress", "Egress"]}
    assert {"bot", "actions"} <= set(policies)


def commands() -> Iterator[list[str]]:
    """Every command that runs in our image."""
    yield json.loads((DEPLOY / "Dockerfile").read_text(encoding="utf-8").rsplit("CMD ", 1)[1])
    for service in COMPOSE["services"].values():
        if service["image"] == "index-lotse" and "command" in service:
            yield service["command"]
    yield from (each["command"] for each in containers())


def test_nothing_starts_rasa_in_a_way_that_needs_tensorflow() -> None:
    assert {tuple(each[:3]) for each in commands()} == {("python", "-m", "bot"), ("python", "-m", "rasa_sdk")}


def test_the_image_takes_the_lock_and_runs_as_nobody_in_particular() -> None:
    text = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
    assert "--require-hashes --no-deps -r requirements.txt" in text
    assert text.rsplit("FROM", 1)[1].count("USER 10001:10001") == 1


def test_each_weakness_is_told_of_the_version_that_is_locked() -> None:
    text = (DEPLOY / "SECURITY.md").read_text(encoding="utf-8")
    told = set(re.findall(r"`([\w-]+==[\w.]+)`", text))
    locked = set(re.findall(r"^([\w-]+==[\w.]+)", (PROJECT_ROOT / "requirements.txt").read_text(), re.M))
    assert told
    assert told - locked == set()


def test_no_secret_gets_into_the_image() -> None:
    lines = (DEPLOY / "Dockerfile.dockerignore").read_text(encoding="utf-8").splitlines()
    # The last line that fits decides.
    assert lines.index("bot/deploy") > lines.index("!bot")


def test_every_setting_exists_and_secrets_come_from_files() -> None:
    used = {(name, str(value)) for name, value in settings_used() if name.startswith(PREFIX)}
    assert used
    for name, value in used:
        setting = name.removeprefix(PREFIX).removesuffix("_FILE").lower()
        assert setting in Settings.__fields__
        if setting.endswith(SECRET):
            assert name.endswith("_FILE")
            assert value.startswith("/run/secrets/")
