#!/bin/sh
# Creates the namespace and its search attributes, or finds them there; safe to run at every start.
# TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE and NAMESPACE_RETENTION come from the environment.
set -eu

# Tries for a minute: the server answers a little after its port opens, and learns of a new namespace after some seconds.
patiently() {
  tries=30
  until "$@"; do
    tries=$((tries - 1))
    if [ "$tries" -le 0 ]; then
      echo "gave up: $*" >&2
      return 1
    fi
    sleep 2
  done
}

patiently temporal operator cluster health

if temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" >/dev/null 2>&1; then
  temporal operator namespace update --namespace "$TEMPORAL_NAMESPACE" --retention "$NAMESPACE_RETENTION"
else
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention "$NAMESPACE_RETENTION" \
    --description "Guichet: one workflow per ticket"
fi

# For the operators' lists only; no personal data. The columns are few: ten of Keyword, three of each other type.
patiently temporal operator search-attribute create --namespace "$TEMPORAL_NAMESPACE" \
  --name TicketStatus --type Keyword \
  --name TicketLevel --type Keyword \
  --name TicketPriority --type Keyword \
  --name TicketGroup --type Keyword \
  --name TicketDue --type Datetime \
  --name TicketBreached --type Bool

patiently temporal operator search-attribute list --namespace "$TEMPORAL_NAMESPACE" >/dev/null
echo "namespace $TEMPORAL_NAMESPACE is ready"
