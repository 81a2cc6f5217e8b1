#!/bin/sh
# Two nodes of Remit on one PostgreSQL, without containers: http://localhost:8081 and http://localhost:8082.
#
#   SPRING_DATASOURCE_URL=jdbc:postgresql://localhost:5432/remit \
#   SPRING_DATASOURCE_USERNAME=remit SPRING_DATASOURCE_PASSWORD=… src/deploy/two-nodes.sh
#
# Both end with this script (Ctrl-C). JAVA_OPTS is handed to each.
set -eu

jar=$(dirname "$0")/../../target/remit.jar
if [ ! -f "$jar" ]; then
  echo "There is no $jar yet: run mvn package first." >&2
  exit 1
fi
if [ -z "${SPRING_DATASOURCE_URL:-}" ]; then
  echo "Set SPRING_DATASOURCE_URL (and _USERNAME, _PASSWORD): two nodes need a PostgreSQL that neither of them owns." >&2
  exit 1
fi
export SPRING_PROFILES_ACTIVE="${SPRING_PROFILES_ACTIVE:-production}"
# For use on this machine: there is no TLS, and a browser keeps a secure cookie to itself. Set it true behind a proxy.
export SERVER_SERVLET_SESSION_COOKIE_SECURE="${SERVER_SERVLET_SESSION_COOKIE_SECURE:-false}"

nodes=""
end() {
  trap - EXIT INT TERM
  for node in $nodes; do kill "$node" 2>/dev/null || true; done
  wait
}
trap end EXIT INT TERM

for port in 8081 8082; do
  # shellcheck disable=SC2086
  java ${JAVA_OPTS:-} -jar "$jar" --server.port="$port" &
  nodes="$nodes $!"
done
wait
