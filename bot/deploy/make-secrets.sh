#!/bin/sh
# Makes the secrets that compose.yaml mounts, each once: random passwords and a self-signed certificate for a name.
set -eu
name=${1:?Usage: make-secrets.sh lotse.example.org}
cd "$(dirname "$0")"
umask 077
mkdir -p secrets
cd secrets
# Containers read them as users of their own; the folder is what keeps others out.
umask 022
[ -e database_password ] || openssl rand -hex 24 | tr -d '\n' >database_password
[ -e database_url ] || printf 'postgresql+psycopg2://lotse:%s@database/lotse' "$(cat database_password)" >database_url
if [ ! -e redis_conf ]; then
    password=$(openssl rand -hex 24)
    printf 'requirepass %s\nsave ""\nappendonly no\nmaxmemory 100mb\nmaxmemory-policy volatile-ttl\n' "$password" >redis_conf
    printf 'redis://:%s@redis:6379/0' "$password" >redis_url
fi
[ -e tls_key ] || openssl req -x509 -newkey rsa:2048 -nodes -days 90 -subj "/CN=$name" -addext "subjectAltName=DNS:$name" \
    -keyout tls_key -out tls_certificate 2>/dev/null
chmod 444 ./*
